export { firstOnBadCursor } from "./first-on-bad-cursor";
export { type Problem, refusalOf, refusalText, toProblem } from "./problem";
export { isWhole } from "./whole-texts";
