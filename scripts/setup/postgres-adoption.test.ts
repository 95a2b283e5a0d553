import { expect, test } from "vitest";
import { decideAdoption, parsePidFile } from "./postgres-adoption.mjs";

const pidFile = "4711\n/data\n1700000000\n23456\n\n127.0.0.1\n  123   0\nready   \n";
const nobody = () => false;
const linux = { knowsDirectories: true, running: nobody };

test("an empty directory is simply started", () => {
  expect(decideAdoption({ ...linux, pidFile: null, living: [] })).toEqual({ do: "start" });
});

test("a living server of our directory is adopted with its port", () => {
  expect(decideAdoption({ ...linux, pidFile, living: [4711, 4712] })).toEqual({ do: "adopt", pid: 4711, port: 23_456 });
});

test("a pid file whose process is gone, or is a stranger that works elsewhere, is removed", () => {
  expect(decideAdoption({ ...linux, pidFile, living: [] })).toEqual({ do: "remove-pid-file" });
  expect(decideAdoption({ ...linux, running: () => true, pidFile, living: [] })).toEqual({ do: "remove-pid-file" });
});

test("backends that outlive their killed server are waited for, with or without a pid file", () => {
  const wait = { do: "wait-for-remains", pids: [4712] };
  expect(decideAdoption({ ...linux, pidFile, living: [4712] })).toEqual(wait);
  expect(decideAdoption({ ...linux, pidFile: null, living: [4712] })).toEqual(wait);
});

test("where directories of processes are unknown, a running number is taken for the server", () => {
  const mac = { knowsDirectories: false, pidFile, living: [] };
  expect(decideAdoption({ ...mac, running: (pid) => pid === 4711 })).toEqual({ do: "adopt", pid: 4711, port: 23_456 });
  expect(decideAdoption({ ...mac, running: nobody })).toEqual({ do: "remove-pid-file" });
});

test.each(["", "\n", "abc\n\n\n23456\n", "4711\n/data\n", "1\n/data\n1\n23456\n", "-5\n/\n1\n23456\n"])(
  "a damaged pid file names no server: %j",
  (text) => expect(parsePidFile(text)).toBeNull(),
);
