type Props = {
  /** A length of CSS (`"37.5%"`). */
  width?: string;
  /** The same, or pixels. */
  height?: string | number;
  className?: string;
  "data-edge"?: boolean;
};

/**
 * A bar as long and as high as figures say, in a ground like any other box; without one, the room before what follows. It is
 * an empty `svg` because its size stands in attributes: pages may not have `style` (`proxy.ts`). What it shows is said in
 * words beside it.
 */
export function Bar({ width = "100%", height = "100%", ...rest }: Props) {
  return <svg aria-hidden width={width} height={height} {...rest} />;
}
