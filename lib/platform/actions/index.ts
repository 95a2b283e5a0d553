export { type Acted, act, type RefusedAct, refusedAct } from "./act";
