export { isForwarded, metricsAccess } from "./access";
export { outcomeOf } from "./outcome";
export { type GaugeValue, gauge, type Meters, meterProcess, meters } from "./registry";
export { watchCommand, watchJob, watchOutside } from "./watch";
