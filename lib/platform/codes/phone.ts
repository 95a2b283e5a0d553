/** Whether the text is a mobile number of the mainland: 11 digits beginning 13–19 (工信部 numbering plan). */
export function isPhone(text: string): boolean {
  return typeof text === "string" && /^1[3-9]\d{9}$/.test(text);
}
