export {
  type Alarm,
  type AlarmLight,
  alarmRules,
  type HealthPart,
  healthParts,
  judge,
  worstOf,
} from "./alarms";
export { type FrontFacts, frontFacts, provideFrontFacts } from "./front-facts";
export { cityGauges } from "./gauges";
export { healthOf, isHealthPart } from "./health-of";
export { openOperationsPort } from "./operations-port";
export { type HealthFacts, readHealthFacts } from "./read-facts";
export { Recent } from "./recent";
export { watchAlarms } from "./watch-alarms";
