import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));

test("the statements of every command are counted where there is one row and where there are many", () => {
  const commands = files.flatMap((file) => {
    const [, room, name] = /^([a-z]+)\/commands\/([a-z-]+)\.ts$/.exec(file) ?? [];
    return room && name ? [`${room}/${name}`] : [];
  });
  const counted = files
    .filter((file) => file.endsWith("statements.db.test.ts"))
    .flatMap((file) => [...readFileSync(path.join("lib", file), "utf8").matchAll(/\bof: "([a-z]+\/[a-z-]+)"/g)])
    .map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(0);
  expect([...new Set(counted)].toSorted()).toEqual(commands.toSorted());
});
