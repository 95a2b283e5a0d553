export { evaluate } from "./commands/evaluate";
export * from "./contract";
export * from "./events";
export { badRatingDues, summarise } from "./model/grades";
export { listNodes } from "./queries/list-nodes";
export { ratingSummary } from "./queries/rating-summary";
