import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const child = `
import { createServer } from "node:http";
import { endOnSignal } from "./front/end.ts";
let leaving = false;
const server = createServer((request, response) => {
  const status = leaving ? "leaving" : "ok";
  setTimeout(() => response.end(status), request.url === "/slow" ? 400 : request.url === "/endless" ? 60_000 : 0);
});
endOnSignal(server, { drain: Number(process.env.DRAIN), onLeaving: () => { leaving = true; } });
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
`;

/** A small server in a process of its own that ends as the product does. */
async function aProcess(drain: number) {
  const started = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", child], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: { ...process.env, DRAIN: String(drain) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => started.once("exit", resolve));
  const port = await new Promise<string>((resolve) =>
    started.stdout.once("data", (text) => resolve(String(text).trim())),
  );
  const ask = (address: string) =>
    fetch(`http://127.0.0.1:${port}${address}`).then(
      (answer) => answer.text(),
      () => "refused",
    );
  return { started, ended, ask };
}

test("what runs is finished, who comes later finds the door closed, and the process goes", async () => {
  const { started, ended, ask } = await aProcess(0);
  const running = ask("/slow");
  await new Promise((resolve) => setTimeout(resolve, 100));
  started.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await ask("/")).toBe("refused");
  expect(await running).toBe("ok");
  expect(await ended).toBe(0);
});

test("what does not finish is left behind within two seconds", async () => {
  const { started, ended, ask } = await aProcess(0);
  const endless = ask("/endless");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  started.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(performance.now() - begun).toBeLessThan(2_500);
  expect(await endless).toBe("refused");
});

test("before it closes it says for a while that it is leaving, and still serves", async () => {
  const { started, ended, ask } = await aProcess(500);
  expect(await ask("/")).toBe("ok");
  started.kill("SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await ask("/")).toBe("leaving");
  expect(await ended).toBe(0);
});
