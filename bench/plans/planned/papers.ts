import * as cases from "@/lib/cases";
import { findPaperDossier } from "@/lib/cases/queries/paper-dossier";
import { progressByCode } from "@/lib/cases/queries/progress-by-code";
import { unmadePapers } from "@/lib/cases/queries/unmade-papers";
import { findWalkInDossier } from "@/lib/cases/queries/walk-in-dossier";
import { sm3 } from "@/lib/platform/crypto";
import type { Planned } from "../asked";

/** Papers: who may read them, what is known under their numbers, what they say when they are made. */
export const plannedPapers: readonly Planned[] = [
  { of: "cases/open-paper", run: (on) => cases.openPaper({ actor: on.citizen }, on.paper.number) },
  { of: "cases/open-paper", run: (on) => cases.openPaper({ actor: on.clerk }, on.paper.number) },
  { of: "cases/open-paper", run: (on) => cases.openPaper({ code: on.paper.code }, on.paper.number) },
  { of: "cases/find-case-of-paper", run: (on) => cases.findCaseOfPaper(on.clerk, on.paper.number) },
  { of: "cases/issued-paper", run: (on) => cases.findIssuedPaper({ number: on.paper.number }) },
  {
    of: "cases/issued-paper",
    run: async (on) => cases.findIssuedPaper({ digest: sm3(on.licence.bytes) }),
    empty: "that file is a licence",
  },
  { of: "cases/progress-by-code", run: (on) => progressByCode({ paper: on.paper.number }, on.paper.code) },
  { of: "cases/progress-by-code", run: (on) => progressByCode({ caseNo: on.cases.granted.no }, on.paper.code) },
  { of: "cases/paper-dossier", run: (on) => findPaperDossier(on.ordered.ofCase) },
  { of: "cases/walk-in-dossier", run: (on) => findWalkInDossier(on.ordered.ofWalkIn) },
  { of: "cases/unmade-papers", run: () => unmadePapers(100) },
];
