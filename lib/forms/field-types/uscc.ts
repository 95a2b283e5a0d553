import { isUscc } from "@/lib/platform/codes";
import { codedText } from "./coded-text";

/** The unified social credit code of a body (GB 32100-2015). Public: it is printed on every business licence. */
export const uscc = codedText({ code: "uscc", maxLength: 18, isPersonal: false, isRight: isUscc });
