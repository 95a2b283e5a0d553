import { isKnownArea } from "./area";
import { checkCharacter37 } from "./iso7064";
import { isUscc } from "./uscc";

const root = "1.2.156.3005.2.";

export type LicenceIdParts = {
  /** 21 characters: the defining body's social credit code and three of the licence type. */
  type: string;
  /** Social credit code of the issuing body, or its six-digit area code. */
  issuer: string;
  serial: string;
  /** 1–999; each change of a licence raises it. */
  version: number;
};

/**
 * The check character of an electronic licence identifier (电子证照标识, GB/T 36904-2018): ISO 7064 MOD 37,36 over
 * type, issuer, serial and version, without the root and without the dots. Takes the text with or without both.
 */
export function licenceIdCheckCharacter(tail: string): string {
  const text = tail.startsWith(root) ? tail.slice(root.length) : tail;
  return checkCharacter37(text.replaceAll(".", ""));
}

/** Writes an identifier with its root and check character. Throws RangeError when a part cannot stand in one. */
export function makeLicenceId({ type, issuer, serial, version }: LicenceIdParts): string {
  const tail = `${type}.${issuer}.${serial}.${String(version).padStart(3, "0")}`;
  if (!partsOfTail(tail.split("."))) throw new RangeError(`not the parts of a licence identifier: ${tail}`);
  return `${root}${tail}.${licenceIdCheckCharacter(tail)}`;
}

function partsOfTail([type = "", issuer = "", serial = "", version = "", ...rest]: string[]) {
  const typeRight = /^[0-9A-Z]{21}$/.test(type) && isUscc(type.slice(0, 18));
  const issuerRight = isUscc(issuer) || isKnownArea(issuer);
  const fits = /^[0-9A-Z]{1,60}$/.test(serial) && /^\d{3}$/.test(version) && version !== "000" && rest.length === 0;
  return typeRight && issuerRight && fits ? { type, issuer, serial, version: Number(version) } : undefined;
}

/** The parts of an identifier with a right check character, else undefined. The root may be left out. */
export function parseLicenceId(id: string): LicenceIdParts | undefined {
  const tail = id.startsWith(root) ? id.slice(root.length) : id;
  const parts = tail.split(".");
  const check = parts.pop();
  const found = partsOfTail(parts);
  return found && licenceIdCheckCharacter(parts.join(".")) === check ? found : undefined;
}

/** Whether the text is an electronic licence identifier (GB/T 36904-2018). */
export function isLicenceId(id: string): boolean {
  return typeof id === "string" && parseLicenceId(id) !== undefined;
}

/** The identifier of the changed licence: version one higher. The old identifier is void from then on. */
export function nextVersion(id: string): string {
  const parts = parseLicenceId(id);
  if (!parts) throw new RangeError(`not a licence identifier: ${id}`);
  return makeLicenceId({ ...parts, version: parts.version + 1 });
}
