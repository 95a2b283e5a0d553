import { createText, type Locale } from "@/lib/platform/i18n";
import type { StepState } from "@/lib/workflow/contract";

export type StepRow = { id: string; name: string; state: StepState; who: string; time: string };

/** What the picture shows, as a table for screen readers (on phones the list is read instead). */
export function StepTable(props: { steps: readonly StepRow[]; locale: Locale; caption: string }) {
  const t = createText(props.locale, "workflow");
  return (
    <table className="sr-only max-sm:hidden">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {(["step", "state", "who", "time"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`picture.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.steps.map((step) => (
          <tr key={step.id}>
            <th scope="row">{step.name}</th>
            <td>{t(`picture.${step.state}`)}</td>
            <td>{step.who || t("picture.none")}</td>
            <td>{step.time || t("picture.none")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
