import { textType } from "./plain-text";

/** An address as it is written on a letter, in one line. */
export const postalAddress = textType({ maxLength: 200, isPersonal: true });
