import type { LucideIcon } from "lucide-react";

/** A line icon beside a word. Hidden from readers of the screen: the word says it. */
export function Icon(props: { of: LucideIcon; size?: 14 | 16 | 18 | 20 | 24 | 32; className?: string }) {
  const { of: Shape, size = 18 } = props;
  return (
    <Shape
      aria-hidden
      size={size}
      strokeWidth={size > 20 ? 1.5 : 1.75}
      className={`shrink-0 ${props.className ?? ""}`}
    />
  );
}
