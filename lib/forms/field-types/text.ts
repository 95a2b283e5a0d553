import { textType } from "./plain-text";

/** One line of text. */
export const text = textType({ maxLength: 500, pattern: true });
