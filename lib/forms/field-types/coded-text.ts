import type { ProblemCode } from "../model/problem";
import type { FieldTypeModel } from "./field-type";

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
      if (value.length > maxLength) return [{ code: "too-long", params: { max: maxLength, length: value.length } }];
      return isRight(value) ? [] : [{ code }];
    },
    jsonSchema: () => ({ type: "string", maxLength, if: { minLength: maxLength + 1 }, else: { format: code } }),
    text: (value) => String(value),
    ...(masked && { masked }),
  };
}
