"use server";
import { deliverCase, handOverOriginals } from "@/lib/cases";
import { fromPage } from "@/lib/platform/actions";
import { answer } from "../answer";

/** The person took it, or it was left or announced; the receipt of delivery follows. */
export const deliver = fromPage(
  ["text", "record"],
  async (caseNo: string, input: { way: "pick-up" | "left" | "public-notice"; code?: string; receiver?: string }) => {
    return answer((actor) => deliverCase(actor, caseNo, input));
  },
);

export const handOver = fromPage(["text", "text"], async (caseNo: string, to: string) => {
  return answer((actor) => handOverOriginals(actor, caseNo, { to }));
});
