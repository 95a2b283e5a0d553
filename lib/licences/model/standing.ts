import type { LicenceAct, LicenceStatus, Verdict } from "../contract";

/** How a licence stands on a day. What was taken away stays taken away, however long it would have run. */
export function standingOf(licence: { status: LicenceStatus; validTo: string | null }, today: string): Verdict {
  if (licence.status === "changed") return "changed";
  if (licence.status !== "valid") return "revoked";
  return licence.validTo !== null && licence.validTo < today ? "expired" : "valid";
}

/** From which states each act is possible, and where it leads. */
export const statusRules: Record<LicenceAct, { from: readonly LicenceStatus[]; to: LicenceStatus }> = {
  suspend: { from: ["valid"], to: "suspended" },
  restore: { from: ["suspended"], to: "valid" },
  cancel: { from: ["valid", "suspended"], to: "cancelled" },
  revoke: { from: ["valid", "suspended"], to: "revoked" },
};
