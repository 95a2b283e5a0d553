export { Refusal, type RefusalCode, type RefusalOptions } from "./refusal";
