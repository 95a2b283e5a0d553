export { forgetChanged, whenChanged } from "./forget";
export { type ChangeListener, listenToChanges } from "./listen";
export { tellChange } from "./tell";
