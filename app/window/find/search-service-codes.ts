import { searchServices } from "@/lib/catalogue";

/** Services by name, English name, pinyin initials or synonym, best first. */
export async function searchServiceCodes(text: string): Promise<string[]> {
  const { items } = await searchServices({ q: text, size: 40 });
  return items.map(({ code }) => code);
}
