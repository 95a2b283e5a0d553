type Page = { items: readonly unknown[]; next: string | null };

/** The page after a first one of a single row, as somebody turns to it. Throws when there is nothing to turn to. */
export async function secondPage<P extends Page>(
  list: (page: { size: number; cursor?: string }) => Promise<P>,
): Promise<P> {
  const { next } = await list({ size: 1 });
  if (next === null) throw new Error("there is no second page");
  return list({ size: 50, cursor: next });
}
