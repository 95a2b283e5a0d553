import { ownArea } from "@/lib/cases/contract";

/** The last code of a path: 990100/990121/ is 990121. */
export const codeOf = (path: string): string => path.split("/").at(-2) ?? "";

/**
 * The region of a board that a place belongs to, as the filter of lists says it: the area right below the root it lies
 * in, or the root's own ground.
 * @param roots paths of the subtrees a board is over; none of them inside another
 */
export function regionOf(areaPath: string, roots: readonly string[]): string {
  const root = roots.find((one) => areaPath.startsWith(one)) ?? "";
  const [below] = areaPath.slice(root.length).split("/");
  return below ? below : ownArea(codeOf(root));
}
