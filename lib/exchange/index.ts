export { extract } from "./commands/extract";
export { resendMessage } from "./commands/resend-message";
export { resendParcel } from "./commands/resend-parcel";
export { retryJobs } from "./commands/retry-jobs";
export * from "./contract";
export * from "./events";
export { alarmSweep } from "./jobs/alarm-sweep";
export { orderParcelJob } from "./jobs/order-parcel";
export { parcelSweep } from "./jobs/parcel-sweep";
export { receiptSweep } from "./jobs/receipt-sweep";
export { sendMessageJob } from "./jobs/send-message";
export { unsentMessageSweep } from "./jobs/unsent-message-sweep";
export { sharingPlan } from "./model/sharing-plan";
export { type ExchangePorts, exchangePorts } from "./ports";
export { type CityHealth, getCityHealth, listFailedJobs } from "./queries/city-health";
export {
  type FailedCall,
  type FailedMessage,
  type FailedParcel,
  listExchangeQueue,
  listSystemHealth,
  type SystemHealth,
} from "./queries/list-exchange-queue";
export { listSharingRows, type SharingRowView } from "./queries/sharing-rows";
