export { keptFor } from "./kept-for";
