import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { checkValues } from "@/lib/forms";
import { formSchema } from "@/lib/forms/contract";
import { completeValues } from "./complete-values";
import { packCodes } from "./seed-services";

const root = path.join(import.meta.dirname, "../demo/services");
const read = (code: string, file: string) => JSON.parse(readFileSync(path.join(root, code, file), "utf8"));

test.each(packCodes())("%s: the builder fills the form completely and rightly", (code) => {
  const form = formSchema.parse(read(code, "form.json"));
  const questions = read(code, "item.json").scenario.questions as { key: string; options: { value: string }[] }[];
  const scenario = Object.fromEntries(questions.map((question) => [question.key, question.options[0]?.value ?? ""]));
  expect(checkValues(form, completeValues(form, scenario), { scenario, mode: "submit", locale: "zh-CN" })).toEqual([]);
});
