export { type OpenFigures, openFigures } from "./queries/open-figures";
