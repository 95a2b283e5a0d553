export { countUseJob } from "./jobs/count-use";
export { type OpenFigures, openFigures } from "./queries/open-figures";
