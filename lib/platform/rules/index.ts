export {
  type CompiledRule,
  compile,
  dependencies,
  evaluate,
  evaluateWithReasons,
  type Reasoned,
  type RuleContext,
} from "./evaluate";
export { RuleRefused } from "./refused";
export type { Answer } from "./value";
