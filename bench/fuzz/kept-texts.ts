import type { FuzzCall } from "./finish-call";
import { markupTexts, sqlTexts } from "./hostile-texts";
import type { FuzzAnswer } from "./judge";

/** A draft whose form has these fields that take text. */
export type TextForm = { code: string; ref: string; fields: readonly string[] };

/** How far hostile texts came: through which fields they were kept, and how they stood in the page that shows them. */
export type KeptTexts = {
  texts: number;
  /** Text fields of all forms, and those of them that kept at least one of the texts (the others refused each). */
  fields: number;
  fieldsThatKept: number;
  /** Texts kept in a field; pages that show a kept text, and those of them in which it stands as mere text. */
  kept: number;
  pages: number;
  asText: number;
};

/** As React writes text into a page. */
const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

type Problems = { problems?: { field?: string }[] };
type Make = (call: FuzzCall) => Promise<FuzzAnswer>;

/**
 * Types each text of the SQL and the markup corpora into every text field of every form, keeps what can be kept (a field
 * that refuses is left out and the rest sent again), and looks at the page that shows it.
 */
export async function keepTexts(
  forms: readonly TextForm[],
  { save, look }: { save: Make; look: Make },
): Promise<KeptTexts> {
  const texts = [...sqlTexts, ...markupTexts];
  const found = { kept: 0, pages: 0, asText: 0 };
  const thatKept = new Set<string>();
  const ofForm = async ({ code, ref, fields }: TextForm) => {
    for (const text of texts) {
      let left = fields;
      // Once to hear what is refused; a field that only another one's value shows needs a second time.
      for (let tries = 0; tries < 3 && left.length > 0; tries += 1) {
        const { status, body } = await save({
          of: `PUT text in ${code}`,
          method: "PUT",
          path: `/api/v1/cases/${ref}/form`,
          headers: { "content-type": "application/json" },
          as: "citizen",
          body: JSON.stringify({ values: Object.fromEntries(left.map((field) => [field, text])) }),
        });
        if (status === 200) break;
        const refused = status === 422 ? (JSON.parse(body) as Problems).problems?.map(({ field }) => field) : undefined;
        left = refused ? left.filter((field) => !refused.includes(field)) : [];
      }
      if (left.length === 0) continue;
      for (const field of left) thatKept.add(`${code}.${field}`);
      found.kept += left.length;
      const page = await look({
        of: `GET form of ${code}`,
        method: "GET",
        path: `/apply/${code}/${ref}/form`,
        headers: { accept: "text/html" },
        as: "citizen",
      });
      found.pages += 1;
      if (page.body.includes(escaped(text))) found.asText += 1;
    }
  };
  let next = 0;
  const walk = async () => {
    while (next < forms.length) {
      const form = forms[next++];
      if (form) await ofForm(form);
    }
  };
  await Promise.all(Array.from({ length: 6 }, walk));
  const fields = forms.reduce((sum, form) => sum + form.fields.length, 0);
  return { texts: texts.length, fields, fieldsThatKept: thatKept.size, ...found };
}
