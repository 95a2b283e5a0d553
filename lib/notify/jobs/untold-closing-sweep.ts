import { caseClosed, caseDecided, closedLately, findDecided, unclosedDecisions } from "@/lib/cases";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { tellCase } from "../commands/tell-case";
import { untold } from "../queries/untold";

/** A decision or an ending nobody was told of (a worker died between the two) is told; what was told is left alone. */
export const untoldClosingSweep = defineSweep({
  name: "untold-closing",
  async handle() {
    const closed = await closedLately(2_000);
    const outcomes = new Map(closed.map(({ caseId, outcome }) => [caseId, outcome]));
    const decided = closed.flatMap(({ caseId, outcome }) =>
      outcome === "granted" || outcome === "denied" ? [caseId] : [],
    );
    const tell = (event: string, caseId: string, outcome: string | undefined) =>
      tellCase(event, { caseId, outcome }).then((told) => told > 0);
    const open = await oneByOne(await untold(caseDecided.name, await unclosedDecisions(500)), async (caseId) =>
      tell(caseDecided.name, caseId, (await findDecided(caseId))?.outcome),
    );
    const late = await oneByOne(await untold(caseDecided.name, decided), (caseId) =>
      tell(caseDecided.name, caseId, outcomes.get(caseId)),
    );
    const ended = await oneByOne(await untold(caseClosed.name, [...outcomes.keys()]), (caseId) =>
      tell(caseClosed.name, caseId, outcomes.get(caseId)),
    );
    return open + late + ended;
  },
});
