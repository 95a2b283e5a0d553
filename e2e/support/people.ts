import { readFileSync } from "node:fs";
import path from "node:path";
import { addDays, now } from "@/lib/platform/clock";
import { residentIdCheckCharacter } from "@/lib/platform/codes";

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

/** Somebody whom no run before this one has seen: born of the second in which it is asked for. */
export function aNewcomer(): { login: string; name: string; idNo: string; phone: string } {
  const second = Math.floor(now().getTime() / 1_000);
  const born = addDays("1960-01-01", Math.floor(second / 1_000) % 15_000).replaceAll("-", "");
  const first17 = `990100${born}${String(second % 1_000).padStart(3, "0")}`;
  return {
    login: `newcomer-${second}`,
    name: "马新来",
    idNo: `${first17}${residentIdCheckCharacter(first17)}`,
    phone: `139${String(second % 100_000_000).padStart(8, "0")}`,
  };
}
