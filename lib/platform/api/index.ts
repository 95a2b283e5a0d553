export { type Problem, refusalOf, refusalText, toProblem } from "./problem";
