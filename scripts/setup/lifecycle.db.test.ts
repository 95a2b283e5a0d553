import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withClient } from "./databases.mjs";
import { openPlace, type Place, placeFor } from "./place.mjs";
import { exists, identify, isAlive, processesIn } from "./process-identity.mjs";
import { joinServer } from "./server-users.mjs";
import { createStopStack } from "./stop-stack.mjs";
import { waitUntil } from "./wait.mjs";

let folder = "";
let place: Place;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tongban life "));
  place = openPlace(placeFor("test", { folder }));
});
afterEach(() => {
  rmSync(place.home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

const module = (name: string) => JSON.stringify(pathToFileURL(path.join(import.meta.dirname, name)).href);
const options = { durable: false, roles: ["test"] };

/** Another command that joins the server of the place, and says its process number. */
async function anotherUser() {
  const script = `import { joinServer } from ${module("server-users.mjs")};
    import { runCommand } from ${module("stop-stack.mjs")};
    await runCommand(async (stack) => {
      const { pid } = await joinServer(${JSON.stringify(place)}, { stack, durable: false, roles: ["other"] });
      console.log(pid);
      await new Promise((resolve) => stack.signal.addEventListener("abort", resolve));
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(child.stdout, "data");
  return { child, serverPid: Number(String(line)) };
}

test("the server of a command that was killed is adopted, with its data, and ended at the end", async () => {
  const { child, serverPid } = await anotherUser();
  child.kill("SIGKILL");
  await once(child, "exit");
  const stack = createStopStack();
  const server = await joinServer(place, { ...options, stack });
  expect(server).toMatchObject({ adopted: true, pid: serverPid });
  const { rows } = await withClient(server.adminUrl, (client) =>
    client.query(
      "SELECT current_setting('server_encoding') AS encoding, datctype FROM pg_database WHERE datname = 'postgres'",
    ),
  );
  expect(rows).toEqual([{ encoding: "UTF8", datctype: "C.UTF-8" }]);
  await stack.stop();
  expect(exists(serverPid)).toBe(false);
});

test("the server stays up until the last of its users has left", async () => {
  const stack = createStopStack();
  const { child, serverPid } = await anotherUser();
  expect((await joinServer(place, { ...options, stack })).pid).toBe(serverPid);
  child.kill("SIGTERM");
  await once(child, "exit");
  expect(exists(serverPid)).toBe(true);
  await stack.stop();
  expect(exists(serverPid)).toBe(false);
});

/** The number in postmaster.pid; 0 while there is none. */
function serverOf({ cluster }: Place) {
  const file = path.join(cluster, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
}

test("a server that was killed starts again by itself; so does one whose pid file names a stranger", async () => {
  const first = createStopStack();
  const { pid } = await joinServer(place, { ...options, stack: first });
  process.kill(pid, "SIGKILL");
  const again = () => serverOf(place);
  expect(await waitUntil(() => again() !== pid && exists(again()), 20_000)).toBe(true);
  await first.stop();
  expect(processesIn(place.cluster)).toEqual([]);
  const file = path.join(place.cluster, "postmaster.pid");
  writeFileSync(file, `${process.pid}\n${place.cluster}\n1\n23456\n\n127.0.0.1\n 1 2\nready\n`);
  const second = createStopStack();
  const server = await joinServer(place, { ...options, stack: second });
  expect(server.adopted).toBe(false);
  await second.stop();
  expect(exists(server.pid)).toBe(false);
});

test("a process we started ends with us, also when we are killed", async () => {
  const script = `import { spawnTethered } from ${module("spawn-tethered.mjs")};
    const child = spawnTethered(["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { env: process.env });
    console.log(child.pid);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(parent.stdout, "data");
  const child = identify(Number(String(line)));
  expect(isAlive(child)).toBe(true);
  parent.kill("SIGKILL");
  expect(await waitUntil(() => !isAlive(child), 4_000)).toBe(true);
});
