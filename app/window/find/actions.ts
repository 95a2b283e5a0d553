"use server";
import type { LookUpAnswer } from "@/components/window/look-up";
import { findCaseOfPaper, getCase, getWalkIn, listWindowServices } from "@/lib/cases";
import { findOrRegisterPerson } from "@/lib/identity";
import { fromPage } from "@/lib/platform/actions";
import type { Actor } from "@/lib/platform/auth";
import { isDraftNo, isResidentId, isUscc, readCaseNo, readDocumentNo } from "@/lib/platform/codes";
import { Refusal } from "@/lib/platform/errors";
import { answer } from "../answer";
import { searchServiceCodes } from "./search-service-codes";

/** Finds a person, a case, a paper, a receipt or a service by whatever was typed, read or scanned. */
export const lookUp = fromPage(["text"], async (typed: string) => {
  return answer(async (actor) => {
    const text = typed.trim().slice(0, 200);
    return (await byNumber(actor, text)) ?? (await byWords(actor, text));
  });
});

async function byNumber(actor: Actor, text: string): Promise<LookUpAnswer | null> {
  const plain = text.replace(/[\s-]/g, "").toUpperCase();
  if (isResidentId(plain) || isUscc(plain)) {
    const person = await orNothing(findOrRegisterPerson(actor, { idNo: plain }));
    // A card that was read opens the intake of that person; the number itself stays out of the address.
    return person ? { kind: "person", idNo: plain } : { kind: "stranger", idNo: plain };
  }
  const caseNo = readCaseNo(text) ?? (isDraftNo(plain) ? plain : undefined);
  if (caseNo) {
    const found = await orNothing(getCase(actor, caseNo));
    return found ? { kind: "go", path: `/window/case/${found.caseNo ?? found.draftNo}` } : { kind: "none" };
  }
  if (/\/verify\//.test(text) || readDocumentNo(text)) {
    const ofPaper = await findCaseOfPaper(actor, text);
    if (ofPaper) return { kind: "go", path: `/window/case/${ofPaper}` };
    const receipt = await orNothing(getWalkIn(actor, text));
    return receipt ? { kind: "go", path: `/window/walk-in/${receipt.number}` } : { kind: "none" };
  }
  return null;
}

async function byWords(actor: Actor, text: string): Promise<LookUpAnswer> {
  if (!text) return { kind: "none" };
  const services = await listWindowServices(actor, await searchServiceCodes(text));
  return services.length > 0 ? { kind: "services", services } : { kind: "none" };
}

async function orNothing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}
