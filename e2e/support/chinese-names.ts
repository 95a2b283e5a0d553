import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { rows } from "./city";

const seed = path.join(import.meta.dirname, "../../prisma/seed");
const han = /\p{Script=Han}+/gu;

/** Texts of a document that have no English twin: a `zh` beside an `en` is left out. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsOf(one);
  else if (value !== null && typeof value === "object")
    for (const [key, one] of Object.entries(value)) if (!(key === "zh" && "en" in value)) yield* textsOf(one);
}

function readNames(): string {
  const files = readdirSync(seed, { recursive: true, encoding: "utf8" });
  const texts = files.flatMap((file) => {
    const read = () => readFileSync(path.join(seed, file), "utf8");
    if (file.startsWith("demo/") && file.endsWith(".json")) return [...textsOf(JSON.parse(read()))];
    // What people of the city said in its stories: reasons, opinions, answers to forms.
    return /^(demo|factories)\/[^/]+\.ts$/.test(file) ? [read()] : [];
  });
  return texts.flatMap((text) => text.match(han) ?? []).join("\n");
}

let names: string | undefined;

/**
 * Chinese in a text that is no name of the demo city and nothing its people said: what was left untranslated. People,
 * firms, streets and citations of law stay Chinese on an English page.
 */
export async function untranslated(text: string): Promise<string[]> {
  if (names === undefined) {
    // Areas of the code list have no English name in it; a language is called by its own name.
    const areas = await rows<{ name: string }>("select name_zh as name from area where name_en = ''");
    names = [readNames(), "中文", ...areas.map(({ name }) => name)].join("\n");
  }
  const known = names;
  return [...new Set(text.match(han) ?? [])].filter((run) => !known.includes(run));
}
