import * as evaluation from "@/lib/evaluation";
import type { Planned } from "../asked";

export const plannedEvaluation: readonly Planned[] = [
  { of: "evaluation/list-nodes", run: (on) => evaluation.listNodes(on.citizen, on.cases.granted.no) },
  { of: "evaluation/rating-summary", run: (on) => evaluation.ratingSummary(on.supervisor) },
  { of: "evaluation/rating-summary", run: (on) => evaluation.ratingSummary(on.chief) },
];
