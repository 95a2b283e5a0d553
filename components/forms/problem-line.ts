import { type FormSchema, formWords, type Problem } from "@/lib/forms/contract";
import { type Locale, say } from "@/lib/platform/i18n/locale";

/** A problem outside its field, so that it has to name it: "主要设备第 2 行，数量：不能小于 1。" */
export function problemLine(form: FormSchema, problem: Problem, locale: Locale): string {
  const words = formWords(locale);
  const label = String(problem.params.label ?? problem.field);
  const [, key, row] = /^(.+)\[(\d+)\]\./.exec(problem.field) ?? [];
  const list = form.sections.flatMap(({ fields }) => fields).find((field) => field.key === key);
  const place = list ? words("summary.row", { list: say(list.label, locale), n: Number(row) + 1, label }) : label;
  return words("summary.item", { label: place, text: problem.text });
}
