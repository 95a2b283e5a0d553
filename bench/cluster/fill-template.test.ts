import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fillTemplate } from "./fill-template";

const folder = path.join(import.meta.dirname, "..", "..", "docs", "cluster");
const namesIn = (file: string) =>
  [...readFileSync(path.join(folder, file), "utf8").matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);

test.each(readdirSync(folder))("%s: every name is filled in, and one that nobody gave is named", (file) => {
  const names = namesIn(file);
  const filled = fillTemplate(file, Object.fromEntries(names.map((name) => [name, `<${name}>`])));
  expect(filled).not.toMatch(/\{\{\w+\}\}/);
  for (const name of names) expect(filled).toContain(`<${name}>`);
  const [first] = names;
  if (first) expect(() => fillTemplate(file, {})).toThrow(`${file}: nobody says what {{${first}}} is`);
});
