/** A key as a hint: "F9", "Ctrl+K". Staff screens only, not on a phone, which has no keys; hidden from readers, who get `aria-keyshortcuts`. */
export function Kbd(props: { keys: string }) {
  return (
    <span aria-hidden className="inline-flex gap-1 max-sm:hidden">
      {props.keys.split("+").map((key) => (
        <kbd
          key={key}
          className="inline-flex min-w-5 items-center justify-center rounded-tag border border-current/40 border-b-2 px-1 font-sans text-[11px]/4 opacity-90"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
