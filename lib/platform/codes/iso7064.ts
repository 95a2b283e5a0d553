/**
 * The check characters of ISO 7064 hybrid systems (GB/T 17710): MOD 11,10 over digits, MOD 37,36 over digits and
 * capital letters. One wrong character and almost every swap of neighbours are found.
 */
function hybridCheck(text: string, alphabet: string): string {
  const modulus = alphabet.length;
  let p = modulus;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new RangeError(`not a character of this code: ${character}`);
    p = (((p + value) % modulus || modulus) * 2) % (modulus + 1);
  }
  return alphabet.charAt((modulus + 1 - p) % modulus);
}

/** Check digit of a number written in digits (MOD 11,10). */
export function checkDigit(digits: string): string {
  return hybridCheck(digits, "0123456789");
}

/** Check character of a text of digits and capitals (MOD 37,36). */
export function checkCharacter37(text: string): string {
  return hybridCheck(text, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
