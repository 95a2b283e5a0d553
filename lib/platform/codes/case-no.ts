import { type Day, isDay } from "@/lib/platform/clock/day";
import { checkDigit } from "./iso7064";
import { randomCharacters, tidyCode, undoLookalikes } from "./read-aloud";

export type CaseNoParts = {
  /** First four digits of the area code: province and city. */
  area4: string;
  /** The day of submission. */
  day: Day;
  /** Serial of the area and day, from 1. */
  serial: number;
};

/**
 * The case number people read and type: area (4) + YYYYMMDD + serial (four digits, wider when a day needs it) + check
 * digit (ISO 7064 MOD 11,10). Stored without spaces. Throws RangeError when a part cannot stand in one.
 */
export function makeCaseNo({ area4, day, serial }: CaseNoParts): string {
  if (!/^\d{4}$/.test(area4) || !isDay(day) || !Number.isSafeInteger(serial) || serial < 1 || serial > 99_999_999) {
    throw new RangeError(`not the parts of a case number: ${area4} ${day} ${serial}`);
  }
  const digits = `${area4}${day.replaceAll("-", "")}${String(serial).padStart(4, "0")}`;
  return digits + checkDigit(digits);
}

/** The parts of a case number, typed with or without spaces; undefined when a digit is wrong or a day does not exist. */
export function parseCaseNo(text: string): (CaseNoParts & { caseNo: string }) | undefined {
  const caseNo = tidyCode(text);
  const match = /^(\d{4})(\d{4})(\d{2})(\d{2})(\d{4,8})(\d)$/.exec(caseNo);
  if (!match) return undefined;
  const [, area4 = "", year, month, date, serial = "", check] = match;
  const day = `${year}-${month}-${date}`;
  const padded = serial.length > 4 && serial.startsWith("0");
  if (!isDay(day) || padded || Number(serial) === 0 || checkDigit(caseNo.slice(0, -1)) !== check) return undefined;
  return { area4, day, serial: Number(serial), caseNo };
}

/** In groups for reading: "9901 2026 1126 0068 6". A draft number: "D4K7 M2QX 9T3B C". Anything else comes back as it was. */
export function formatCaseNo(caseNo: string): string {
  if (isDraftNo(caseNo)) return caseNo.replace(/(.{4})(?=.)/g, "$1 ");
  const parts = /^(\d{4})(\d{4})(\d{4})(\d{4,8})(\d)$/.exec(caseNo);
  return parts ? parts.slice(1).join(" ") : caseNo;
}

/** A new draft number: D and 12 random characters. It stays a name of the case for ever. */
export function makeDraftNo(): string {
  return `D${randomCharacters(12)}`;
}

/** Whether the text is a draft number in its stored form. */
export function isDraftNo(text: string): boolean {
  return /^D[0-9A-HJKMNP-TV-Z]{12}$/.test(text);
}

/** The stored form of what a person typed as `{caseNo}`: a case number or a draft number; undefined for anything else. */
export function readCaseNo(text: string): string | undefined {
  const tidy = tidyCode(text);
  if (!tidy.startsWith("D")) return parseCaseNo(tidy)?.caseNo;
  const draftNo = `D${undoLookalikes(tidy.slice(1))}`;
  return isDraftNo(draftNo) ? draftNo : undefined;
}
