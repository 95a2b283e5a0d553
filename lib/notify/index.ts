export { markRead } from "./commands/mark-read";
export { type AlarmNews, tellAlarm } from "./commands/tell-alarm";
export * from "./contract";
export * from "./events";
export { tellCaseJob, tellLicenceJob } from "./jobs/tell";
export { untoldClosingSweep } from "./jobs/untold-closing-sweep";
export { listMessages } from "./queries/list-messages";
export { unreadCount } from "./queries/unread-count";
export { type Unreceived, unreceivedMessages } from "./queries/unreceived";
