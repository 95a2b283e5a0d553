import { type Day, isDay } from "@/lib/platform/clock/day";
import { isKnownArea } from "./area";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = "10X98765432";

/** The last character of a citizen identity number from its first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function residentIdCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checkCharacters.charAt(sum % 11);
}

export type ResidentIdParts = { area: string; birthDate: Day; gender: "male" | "female"; serial: string };

/**
 * The parts of a citizen identity number (公民身份号码), or undefined when it is not one: 18 characters, area known,
 * birth date exists, check character right. A lower-case x is taken; surrounding spaces are not.
 */
export function parseResidentId(
  id: string,
  { knownArea = isKnownArea }: { knownArea?: (code: string) => boolean } = {},
): ResidentIdParts | undefined {
  if (!/^\d{17}[\dXx]$/.test(id)) return undefined;
  if (residentIdCheckCharacter(id) !== id.charAt(17).toUpperCase()) return undefined;
  const area = id.slice(0, 6);
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isDay(birthDate) || birthDate < "1800" || !knownArea(area)) return undefined;
  return { area, birthDate, gender: Number(id.charAt(16)) % 2 === 1 ? "male" : "female", serial: id.slice(14, 17) };
}

/** Whether the text is a valid citizen identity number (GB 11643-1999). `knownArea` may ask the area table. */
export function isResidentId(id: string, options?: { knownArea?: (code: string) => boolean }): boolean {
  return typeof id === "string" && parseResidentId(id, options) !== undefined;
}

/** Completed years of age on a day (周岁: one is a year older from the birthday on; 29 February counts on 1 March). */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
