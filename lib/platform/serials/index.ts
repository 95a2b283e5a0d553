export { takeSerial } from "./take-serial";
export { takeSerialApart } from "./take-serial-apart";
