export { type Acted, act, type RefusedAct, refusedAct } from "./act";
export { fromPage } from "./from-page";
