"use server";
import { convertWalkIn, handOverWalkIn, registerWalkIn } from "@/lib/cases";
import type { WalkInMaterial } from "@/lib/cases/contract";
import { fromPage } from "@/lib/platform/actions";
import { answer } from "../answer";

export const register = fromPage(
  ["record"],
  async (input: { subjectId: string; matter: string; materials: WalkInMaterial[]; note: string; handTo?: string }) => {
    return answer((actor) => registerWalkIn(actor, input));
  },
);

export const handOver = fromPage(["text", "text"], async (number: string, department: string) => {
  return answer((actor) => handOverWalkIn(actor, number, { department }));
});

export const convert = fromPage(["text", "text"], async (number: string, service: string) => {
  return answer((actor) => convertWalkIn(actor, number, { service }));
});
