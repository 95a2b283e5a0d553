/** Crockford's 32 characters: nothing that looks like another when printed, read aloud or typed. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `length` random characters of five bits each, from the system's secure source (Node and browsers). */
export function randomCharacters(length: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet.charAt(byte & 31)).join("");
}

/** `length` random digits; bytes that would favour some digits are thrown away. */
export function randomDigits(length: number): string {
  let digits = "";
  while (digits.length < length) {
    const [byte = 255] = globalThis.crypto.getRandomValues(new Uint8Array(1));
    if (byte < 250) digits += byte % 10;
  }
  return digits;
}

/** What people meant when they typed a code: full-width forms, spaces and hyphens go, letters become capitals. */
export function tidyCode(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u2010-\u2015-]/g, "")
    .toUpperCase();
}

/** Reads O as 0, I and L as 1: these letters are in no code made by `randomCharacters`. */
export function undoLookalikes(text: string): string {
  return text.replaceAll("O", "0").replace(/[IL]/g, "1");
}
