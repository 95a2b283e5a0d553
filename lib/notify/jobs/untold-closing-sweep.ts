import { caseClosed, caseDecided, closedLately, findDecided, unclosedDecisions } from "@/lib/cases";
import { defineSweep } from "@/lib/platform/jobs";
import { tellCase } from "../commands/tell-case";
import { untold } from "../queries/untold";

/** A decision or an ending nobody was told of (a worker died between the two) is told; what was told is left alone. */
export const untoldClosingSweep = defineSweep({
  name: "untold-closing",
  async handle() {
    let told = 0;
    for (const caseId of await untold(caseDecided.name, await unclosedDecisions(500))) {
      const decided = await findDecided(caseId);
      if (decided) told += await tellCase(caseDecided.name, { caseId, outcome: decided.outcome });
    }
    const closed = await closedLately(2_000);
    const outcomes = new Map(closed.map(({ caseId, outcome }) => [caseId, outcome]));
    const decided = closed.filter(({ outcome }) => outcome === "granted" || outcome === "denied");
    for (const [event, ids] of [
      [caseDecided.name, decided.map(({ caseId }) => caseId)],
      [caseClosed.name, [...outcomes.keys()]],
    ] as const)
      for (const caseId of await untold(event, ids))
        told += await tellCase(event, { caseId, outcome: outcomes.get(caseId) });
    return told;
  },
});
