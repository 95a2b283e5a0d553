import { codedText } from "./coded-text";

/** Letters before and after one @, a dot in the domain; whether it exists only a message can tell (RFC 5321 limits). */
export const isEmail = (text: string): boolean =>
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}$/.test(text);

export const email = codedText({
  code: "email",
  maxLength: 254,
  isPersonal: true,
  isRight: isEmail,
  masked: (text) => text.replace(/^(.).*(@.*)$/, (_, first, rest) => `${first}***${rest}`),
});
