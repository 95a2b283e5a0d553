export { errorFacts } from "./error-facts";
export { type Facts, type Level, log, type Role, role, setRole } from "./log";
export { currentRequest, drawRequestId, inRequest, requestIdOf } from "./request-context";
export { scrub } from "./scrub";
