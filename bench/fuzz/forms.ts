import fc from "fast-check";
import type { FuzzCall } from "./finish-call";
import { hostileTexts } from "./hostile-texts";
import type { TextForm } from "./kept-texts";
import type { ServedProduct } from "./served-product";

type Field = { key: string; type: string; columns?: Field[] };
type Service = {
  form?: { sections?: { fields?: Field[] }[] };
  item?: { scenario?: { questions?: { key: string; options: { value: string }[] }[] } };
};

/** Kinds of fields that are typed as text, whatever it must look like in the end (lib/forms). */
const textTypes = new Set(["text", "textarea", "phone", "email", "resident-id", "uscc", "date"]);

/** Something for a field: hostile text where there is text, and text where there is none. */
function valueFor(field: Field): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom<unknown>(...hostileTexts);
  if (field.type === "list")
    return fc.array(fc.record(Object.fromEntries((field.columns ?? []).map((one) => [one.key, valueFor(one)]))), {
      maxLength: 3,
    });
  if (field.type === "area" || field.type === "postal-address")
    return fc.oneof(hostile, fc.record({ area: hostile, code: hostile, detail: hostile, text: hostile }));
  return fc.oneof(
    { weight: 5, arbitrary: hostile },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 0, -1, true, [], {}, ["x"], 1e21) },
  );
}

/** A draft of every service, its whole form filled with hostile texts, saved and submitted. Answers the drafts too. */
export async function drawForms(
  product: ServedProduct,
  { services, rounds, seed }: { services: readonly string[]; rounds: number; seed: number },
): Promise<{ calls: FuzzCall[]; drafts: TextForm[] }> {
  const calls: FuzzCall[] = [];
  const drafts: TextForm[] = [];
  for (const [i, code] of services.entries()) {
    const service = (await product.ask(`/services/${code}`)) as Service;
    const fields = (service.form?.sections ?? []).flatMap((section) => section.fields ?? []);
    const questions = service.item?.scenario?.questions ?? [];
    const scenario = Object.fromEntries(questions.map(({ key, options }) => [key, options[0]?.value ?? ""]));
    const made = await product.ask("/cases", "citizen", { service: code, scenario });
    const draftNo = String(made.draftNo ?? "");
    if (!draftNo) continue;
    const takesText = fields.filter(({ type }) => textTypes.has(type)).map(({ key }) => key);
    drafts.push({ code, ref: draftNo, fields: takesText });
    const values = fc.record(Object.fromEntries(fields.map((field) => [field.key, valueFor(field)])));
    for (const one of fc.sample(values, { numRuns: rounds, seed: seed + i })) {
      const save = (method: string, path: string): FuzzCall => ({
        of: `${method} form of ${code}`,
        method,
        path: `/api/v1/cases/${draftNo}/${path}`,
        headers: { "content-type": "application/json" },
        as: "citizen",
        body: JSON.stringify({ values: one }),
      });
      calls.push(save("PUT", "form"), save("POST", "submit"));
    }
  }
  return { calls, drafts };
}
