export { type Begun, currentTally, scope, type Tally, traceparent, withSpan } from "./spans";
