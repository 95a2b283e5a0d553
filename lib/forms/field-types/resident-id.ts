import { isResidentId, maskId } from "@/lib/platform/codes";
import { codedText } from "./coded-text";

/** A citizen's identity number (GB 11643-1999), 18 characters with a check character. */
export const residentId = codedText({
  code: "resident-id",
  maxLength: 18,
  isPersonal: true,
  isRight: (text) => isResidentId(text),
  masked: maskId,
});
