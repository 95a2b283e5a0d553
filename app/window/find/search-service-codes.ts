import { pinyin } from "pinyin-pro";
import { listServices } from "@/lib/catalogue";

/** Services whose name, English name or pinyin initials hold what was typed. */
export async function searchServiceCodes(text: string): Promise<string[]> {
  const wanted = text.toLowerCase();
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listServices({ size: 200, ...(cursor ? { cursor } : {}) });
    for (const { code, name } of page.items) {
      const initials = pinyin(name.zh, { pattern: "first", toneType: "none", type: "array" }).join("");
      if (`${name.zh} ${name.en} ${initials}`.toLowerCase().includes(wanted)) codes.push(code);
    }
    cursor = page.next ?? undefined;
  } while (cursor && codes.length < 60);
  return codes;
}
