import { readFileSync } from "node:fs";
import path from "node:path";

type Person = { key: string; name: string; idNo: string; phone: string; address: string };

const read = (name: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../prisma/seed/demo/city", name), "utf8"));
const everybody: Person[] = read("people.json");

export const demoPassword = "Tongban#2026";

/** Somebody of the demo city, by the key of people.json. */
export function person(key: string): Person {
  const found = everybody.find((one) => one.key === key);
  if (!found) throw new Error(`nobody in the demo city is called ${key}`);
  return found;
}
