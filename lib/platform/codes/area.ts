/** Province-level prefixes of GB/T 2260. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" "),
);
/** Residents of Hong Kong, Macao and Taiwan hold residence permits whose numbers begin with these (国办发〔2018〕81号). */
const residencePermits = new Set(["810000", "820000", "830000"]);
/** The invented city, its two counties. Real provinces never begin with 99. */
const invented = new Set(["990100", "990121", "990122"]);

/**
 * Whether a six-digit area code can stand in a citizen identity number. Without the area table this knows the
 * provinces only: codes of counties that were since merged stay in people's numbers for life, so that a list of
 * today's counties would refuse living people.
 */
export function isKnownArea(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  if (residencePermits.has(code) || invented.has(code)) return true;
  return provinces.has(code.slice(0, 2)) && code.slice(2) !== "0000";
}
