export { countUseJob } from "./jobs/count-use";
export { type DecisionDays, decisionDays } from "./queries/decision-days";
export { type FinishedCase, listFinishedCases } from "./queries/finished-cases";
export { type OpenFigures, openFigures } from "./queries/open-figures";
