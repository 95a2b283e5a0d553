"use server";
import { deliverCase, handOverOriginals } from "@/lib/cases";
import { answer } from "../answer";

/** The person took it, or it was left or announced; the receipt of delivery follows. */
export async function deliver(
  caseNo: string,
  input: { way: "pick-up" | "left" | "public-notice"; code?: string; receiver?: string },
) {
  return answer((actor) => deliverCase(actor, caseNo, input));
}

export async function handOver(caseNo: string, to: string) {
  return answer((actor) => handOverOriginals(actor, caseNo, { to }));
}
