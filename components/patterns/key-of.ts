type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The name of a key press as it is written on buttons: "Ctrl+K", "Alt+1", "F9", "j". ⌘ counts as Ctrl. The shift of
 *  a letter or of "?" is part of the letter. */
export function keyOf(event: Pressed): string {
  // With Alt some layouts type another sign; the place of the digit or letter on the board is what is meant.
  const plain = /^(?:Digit|Key)(.)$/.exec(event.code)?.[1];
  const key = event.altKey && plain ? plain : event.key;
  const parts = [event.ctrlKey || event.metaKey ? "Ctrl" : "", event.altKey ? "Alt" : ""];
  if (event.shiftKey && key.length > 1) parts.push("Shift");
  return [...parts.filter(Boolean), names[key] ?? key].join("+");
}

const names: Record<string, string> = { Escape: "Esc", " ": "Space" };

/** Whether the thing in focus takes letters, so that single-letter keys must stay quiet. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  if (target.closest("[role=combobox],[role=textbox],[role=spinbutton],[role=listbox]")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "file"].includes(target.type);
}
