export * from "./contract";
export { checkProcess, longestLimit } from "./model/check-process";
export { decisionNode } from "./model/decision-node";
export { offeredOutcomes } from "./model/offered-outcomes";
export { parseProcess } from "./model/parse-process";
export { returnTargets } from "./model/return-targets";
export { loadProcess } from "./store/load-process";
export {
  completeDecision,
  completeStep,
  copyDue,
  endProcess,
  requireDecisionTask,
  returnStep,
  type StepInput,
  startProcess,
} from "./store/move-process";
export type { OpenedTask, ProcessCase, ProcessMove } from "./store/process-case";
