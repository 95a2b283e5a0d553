import { isPhone, maskPhone } from "@/lib/platform/codes";
import { codedText } from "./coded-text";

/** A mobile number of the mainland, 11 digits: messages about the case go there. */
export const phone = codedText({
  code: "phone",
  maxLength: 11,
  isPersonal: true,
  isRight: isPhone,
  masked: maskPhone,
});
