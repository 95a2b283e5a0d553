import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test, vi } from "vitest";

const child = `
import { createServer } from "node:http";
import { endOnSignal } from "./front/end.ts";
let leaving = false;
const server = createServer((request, response) => {
  const status = leaving ? "leaving" : "ok";
  setTimeout(() => response.end(status), request.url === "/slow" ? 1_000 : request.url === "/endless" ? 60_000 : 0);
  console.log("asked for " + request.url);
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
  let said = "";
  started.stdout.on("data", (text) => {
    said += text;
  });
  const says = (what: RegExp) => vi.waitFor(() => expect(said).toMatch(what), { timeout: 20_000, interval: 10 });
  await says(/^\d+\n/);
  const port = Number.parseInt(said, 10);
  const ask = (address: string) =>
    fetch(`http://127.0.0.1:${port}${address}`).then(
      (answer) => answer.text(),
      () => "refused",
    );
  return { started, ended, ask, says };
}

test("what runs is finished, who comes later finds the door closed, and the process goes", async () => {
  const { started, ended, ask, says } = await aProcess(0);
  const running = ask("/slow");
  await says(/asked for \/slow/);
  started.kill("SIGTERM");
  await vi.waitFor(async () => expect(await ask("/")).toBe("refused"), { timeout: 20_000 });
  expect(await running).toBe("ok");
  expect(await ended).toBe(0);
});

test("what does not finish is left behind", async () => {
  const { started, ended, ask, says } = await aProcess(0);
  const endless = ask("/endless");
  await says(/asked for \/endless/);
  started.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(await endless).toBe("refused");
});

test("before it closes it says for a while that it is leaving, and still serves", async () => {
  const { started, ended, ask } = await aProcess(1_500);
  expect(await ask("/")).toBe("ok");
  started.kill("SIGTERM");
  await vi.waitFor(async () => expect(await ask("/")).toBe("leaving"), { timeout: 20_000, interval: 10 });
  expect(await ended).toBe(0);
});
