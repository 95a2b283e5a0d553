import { formFindings } from "./form-findings";
import { formShape } from "./schema";
import { formWords } from "./words";

/** The form of a service, as a pack or a designer saves it: its shape, and everything that would fail later. */
export const formSchema = formShape.superRefine((form, context) => {
  const words = formWords("zh-CN");
  for (const { at, code, params } of formFindings(form)) {
    context.addIssue({
      code: "custom",
      path: [at],
      message: `${at}: ${words(`setting.${code}`, params)}`,
      params: { code },
    });
  }
});
