export { countUseJob } from "./jobs/count-use";
export { type FinishedCase, listFinishedCases } from "./queries/finished-cases";
export { type OpenFigures, openFigures } from "./queries/open-figures";
