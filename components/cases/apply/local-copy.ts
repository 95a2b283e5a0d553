import type { DeliveryChoice } from "@/lib/cases/contract";
import type { ScenarioAnswers, Values } from "@/lib/forms/contract";

/** What was typed and has not reached the server, kept on this device until it has. */
export type LocalCopy = {
  revision: number;
  scenario: ScenarioAnswers;
  values: Values;
  delivery?: DeliveryChoice | null;
  keys: string[];
};

const nameOf = (draftNo: string) => `tongban-draft-${draftNo}`;

/** Keeps a copy; a browser that keeps nothing (private mode, full disk) goes on without. */
export function keepCopy(draftNo: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(nameOf(draftNo), JSON.stringify(copy));
  } catch {
    // the server's copy is the one that counts
  }
}

export function dropCopy(draftNo: string): void {
  try {
    localStorage.removeItem(nameOf(draftNo));
  } catch {
    // nothing was kept
  }
}

export function readCopy(draftNo: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(nameOf(draftNo)) ?? "null") as LocalCopy | null;
    return copy && Array.isArray(copy.keys) && typeof copy.revision === "number" ? copy : null;
  } catch {
    return null;
  }
}
