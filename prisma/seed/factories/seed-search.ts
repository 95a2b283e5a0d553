import { articleGroups, indexArticle, indexService, listArticles, listServices } from "@/lib/catalogue";

/** Makes every live service and every article findable, as the worker's jobs do: for a seed or a test without worker. */
export async function seedSearch(): Promise<number> {
  let done = 0;
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof listServices>> = await listServices(cursor ? { cursor } : {});
    for (const { code } of page.items) await indexService(code);
    done += page.items.length;
    cursor = page.next;
  }
  for (const group of articleGroups) {
    const { items } = await listArticles({ group, size: 100 });
    for (const { id } of items) await indexArticle(id);
    done += items.length;
  }
  return done;
}
