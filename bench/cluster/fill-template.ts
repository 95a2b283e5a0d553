import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "..", "..", "docs", "cluster");

/** A file of docs/cluster with its {{names}} filled in. Throws for a name that nobody gave. */
export function fillTemplate(file: string, values: Record<string, string | number>): string {
  return readFileSync(path.join(folder, file), "utf8").replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${file}: nobody says what ${whole} is`);
    return String(value);
  });
}
