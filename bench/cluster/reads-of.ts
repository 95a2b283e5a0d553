import type { CityProcess } from "./city-processes";

/** How many requests that only look read from a replica and from the primary, as these web processes count them. */
export async function readsOf(webs: readonly CityProcess[]): Promise<{ replica: number; primary: number }> {
  const texts = await Promise.all(
    webs.map(({ address }) =>
      fetch(`${address}/metrics`).then(
        (answer) => answer.text(),
        () => "",
      ),
    ),
  );
  const sum = (from: string) =>
    texts.reduce((all, text) => {
      const found = new RegExp(`^tongban_reads_total\\{from="${from}"\\} (\\d+)`, "m").exec(text);
      return all + Number(found?.[1] ?? 0);
    }, 0);
  return { replica: sum("replica"), primary: sum("primary") };
}
