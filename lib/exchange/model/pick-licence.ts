import type { HeldLicence } from "../contract";

const dayAt = (licence: HeldLicence, key: string): string => {
  const given = licence[key];
  return typeof given === "string" ? given : "";
};

/** The licence to use of several of a kind: still valid on `today` (ISO day), and the youngest of those. */
export function pickLicence(licences: readonly HeldLicence[], today: string): HeldLicence | undefined {
  return licences
    .filter((licence) => dayAt(licence, "validUntil") === "" || dayAt(licence, "validUntil") >= today)
    .toSorted((a, b) => dayAt(b, "issuedOn").localeCompare(dayAt(a, "issuedOn")))[0];
}
