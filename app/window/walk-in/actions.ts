"use server";
import { convertWalkIn, handOverWalkIn, registerWalkIn } from "@/lib/cases";
import type { WalkInMaterial } from "@/lib/cases/contract";
import { answer } from "../answer";

export async function register(input: {
  subjectId: string;
  matter: string;
  materials: WalkInMaterial[];
  note: string;
  handTo?: string;
}) {
  return answer((actor) => registerWalkIn(actor, input));
}

export async function handOver(number: string, department: string) {
  return answer((actor) => handOverWalkIn(actor, number, { department }));
}

export async function convert(number: string, service: string) {
  return answer((actor) => convertWalkIn(actor, number, { service }));
}
