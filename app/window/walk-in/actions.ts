"use server";
import { convertWalkIn, handOverWalkIn, registerWalkIn } from "@/lib/cases";
import type { WalkInMaterial } from "@/lib/cases/contract";
import { answer } from "../answer";

export async function register(input: {
  subjectId: string;
  matter: string;
  materials: WalkInMaterial[];
  note: string;
}) {
  return answer((actor) => registerWalkIn(actor, input));
}

export async function handOver(number: string, department: string) {
  return answer(async (actor) => {
    await handOverWalkIn(actor, number, { department });
    return null;
  });
}

export async function convert(number: string, service: string) {
  return answer((actor) => convertWalkIn(actor, number, { service }));
}
