import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import type { CorrectionItem } from "../contract";
import { requirePossible } from "../model/transitions";
import { isApplicant, requireAllowed } from "../policy";
import type { LoadedCase } from "./load-case";

type MaterialRow = LoadedCase["materials"][number];

/**
 * Whether a material may be answered now: by the applicant in the draft, in a correction when it was asked for, after
 * acceptance when it was promised; by a window also between submission and acceptance (scan, extract).
 */
export function requireMaterialOpen(actor: Actor, found: LoadedCase, requirement: string): MaterialRow {
  const material = found.materials.find((one) => one.requirement === requirement);
  if (!material) throw new Refusal("case/material-unknown", { name: requirement }, { status: 422 });
  const atWindow = !isApplicant(actor, found) && actor.has("clerk");
  if (atWindow && ["submitted", "pre-accepted", "received"].includes(found.state)) {
    requireAllowed(actor, "receive", found);
    return material;
  }
  if (found.state === "accepted") {
    requireAllowed(actor, "supply", found);
    if (!found.deferrals.some((one) => one.requirement === requirement && one.suppliedAt === null))
      throw new Refusal("case/not-asked", { names: material.nameZh }, { status: 409 });
    return material;
  }
  requirePossible(found.state, "save");
  requireAllowed(actor, "save", found);
  const asked = (found.corrections.at(-1)?.items ?? []) as CorrectionItem[];
  if (found.state === "correcting" && !asked.some((item) => item.requirement === requirement))
    throw new Refusal("case/not-asked", { names: material.nameZh }, { status: 422, detail: { requirement } });
  return material;
}
