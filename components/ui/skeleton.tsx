const widths = ["w-[46%]", "w-full", "w-[78%]", "w-[92%]", "w-[64%]"];

/** Lines in the shape of what is coming. They appear only after 300 ms, and they do not move. */
export function Skeleton(props: { lines?: number; label: string }) {
  return (
    <div role="status" data-skeleton className="animate-[appear_200ms_ease-out_300ms_both]">
      <span className="sr-only">{props.label}</span>
      <div aria-hidden className="grid gap-3">
        {Array.from({ length: props.lines ?? 3 }, (_, line) => `line-${line}`).map((key, line) => (
          <div key={key} className={`h-3 rounded-tag bg-line ${widths[line % widths.length]}`} />
        ))}
      </div>
    </div>
  );
}
