export * from "./contract";
export { checkProcess, longestLimit } from "./model/check-process";
export { decisionNode } from "./model/decision-node";
export { parseProcess } from "./model/parse-process";
