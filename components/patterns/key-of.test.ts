import { expect, test } from "vitest";
import { keyOf } from "./key-of";

const press = (key: string, more: Partial<Parameters<typeof keyOf>[0]> = {}) =>
  keyOf({ key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test.each([
  [press("F9"), "F9"],
  [press("j"), "j"],
  [press("?", { shiftKey: true }), "?"],
  [press("k", { ctrlKey: true }), "Ctrl+k"],
  [press("k", { metaKey: true }), "Ctrl+k"],
  [press("Escape"), "Esc"],
  [press("Enter", { shiftKey: true }), "Shift+Enter"],
  [press("[", {}), "["],
])("%s is written %s", (pressed, written) => expect(pressed).toBe(written));

test("Alt and a digit is that digit on every layout (a Mac types ¡ for Alt+1)", () => {
  expect(press("¡", { altKey: true, code: "Digit1" })).toBe("Alt+1");
});
