import { textType } from "./plain-text";

/** Text of several lines. */
export const textarea = textType({ maxLength: 5_000, lines: true });
