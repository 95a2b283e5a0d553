/** Longer addresses are nobody's: the longest of ours, a search with every filter, has a few hundred bytes. */
export const longestAddress = 4_096;

/** What is wrong with a request's address, as the status it is answered with; null when it may go on. */
export type AddressFault = 400 | 414;

/** `%00`, `%2e%2e`, `%5c`, `%2f`: written to slip past whoever compares paths. A slash in a case number is none of ours. */
const hidden = /%(0[0-9a-f]|1[0-9a-f]|7f|2e|2f|5c)/i;
/** Anything but what is visible in ASCII, and the backslash, which browsers read as a slash. */
const odd = /[^!-~]|\\/;

/**
 * Looks at an address before anybody works with it. Refused are: absolute and odd forms, control characters, encodings
 * that are no UTF-8 (%FF), dot segments and empty segments (`..`, `//`), and what is too long.
 */
export function faultOf(address: string): AddressFault | null {
  if (address.length > longestAddress) return 414;
  if (!address.startsWith("/") || odd.test(address)) return 400;
  const at = address.indexOf("?");
  const path = at < 0 ? address : address.slice(0, at);
  if (path.includes("//") || hidden.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) return 400;
  if (address.includes("%") && !isText(address)) return 400;
  return null;
}

function isText(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes("\0");
  } catch {
    return false;
  }
}
