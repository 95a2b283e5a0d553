import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const lib = path.resolve(import.meta.dirname, "../..");

test("every transaction of the product names its command by its place", () => {
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.includes(".test.") && !file.startsWith("platform/db/"),
  );
  const named = files.flatMap((file) => {
    const text = readFileSync(path.join(lib, file), "utf8");
    const [domain = ""] = file.split("/").filter((part) => part !== "platform");
    const wanted = `${domain}/${path.basename(file, ".ts")}`;
    return [...text.matchAll(/\binTransaction\(\s*([^,\s]+)/g)].map(([, given]) => ({ file, given, wanted }));
  });
  expect(named.length).toBeGreaterThan(70);
  for (const { file, given, wanted } of named) expect(given, file).toBe(`"${wanted}"`);
});
