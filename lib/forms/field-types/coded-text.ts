import type { Finding, ProblemCode } from "../model/problem";
import type { FieldTypeModel } from "./field-type";
import { checkLength, isPlainLine } from "./plain-text";

/** Types whose text has a shape of its own: a check character, a numbering plan. The format in the JSON Schema has the
 *  name of the problem. A text longer than `maxLength` cannot be right and is not looked at. */
export function codedText(options: {
  code: ProblemCode;
  maxLength: number;
  isPersonal: boolean;
  isRight: (text: string) => boolean;
  masked?: (text: string) => string;
}): FieldTypeModel {
  const { code, maxLength, isRight, masked } = options;
  return {
    isPersonal: options.isPersonal,
    settings: [],
    check(value) {
      if (typeof value !== "string") return [{ code: "wrong-type" }];
      const tooLong = checkLength(value, maxLength);
      if (tooLong) return [tooLong];
      // Even a draft, which may hold half a number, must not hold what cannot be stored.
      const findings: Finding[] = isPlainLine(value) ? [] : [{ code: "control-character" }];
      return isRight(value) ? findings : [...findings, { code }];
    },
    jsonSchema: () => ({
      type: "string",
      maxLength,
      if: { minLength: maxLength + 1 },
      else: { format: "plain-line", allOf: [{ format: code }] },
    }),
    text: (value) => String(value),
    ...(masked && { masked }),
  };
}
