export { type Problem, refusalText, toProblem } from "./problem";
