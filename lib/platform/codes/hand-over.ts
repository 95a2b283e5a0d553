import { checkDigit } from "./iso7064";
import { randomCharacters, randomDigits, tidyCode } from "./read-aloud";

/** A new pick-up code (取件码): six random digits and a check digit, short enough to read over a counter. */
export function makePickUpCode(): string {
  const digits = randomDigits(6);
  return digits + checkDigit(digits);
}

/** Whether the text, typed with or without spaces, is a pick-up code. */
export function isPickUpCode(text: string): boolean {
  const digits = tidyCode(text);
  return /^\d{7}$/.test(digits) && checkDigit(digits.slice(0, 6)) === digits.charAt(6);
}

/** A new access code for the QR code of a paper: 80 random bits, so that knowing the number is not enough to open it. */
export function makeAccessCode(): string {
  return randomCharacters(16);
}

const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7];

function s10Check(eight: string): number {
  const remainder = 11 - (s10Weights.reduce((sum, weight, i) => sum + weight * Number(eight[i]), 0) % 11);
  return remainder === 10 ? 0 : remainder === 11 ? 5 : remainder;
}

/** Writes a postal item number of China Post (UPU S10): service indicator, eight digits, check digit, CN. */
export function makeTrackingNo({ service = "EA", serial }: { service?: string; serial: number }): string {
  const eight = String(serial).padStart(8, "0");
  if (!/^\d{8}$/.test(eight) || !/^[A-Z]{2}$/.test(service)) throw new RangeError(`not an S10 serial: ${serial}`);
  return `${service}${eight}${s10Check(eight)}CN`;
}

/** Whether the text can be a courier's number: S10 with a right check digit, or a firm's own 8–20 characters with a digit. */
export function isTrackingNo(text: string): boolean {
  const tidy = tidyCode(text);
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(tidy)) return s10Check(tidy.slice(2, 10)) === Number(tidy.charAt(10));
  return /^[0-9A-Z]{8,20}$/.test(tidy) && /\d/.test(tidy);
}
