"use client";
import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import type { AreaOption } from "@/components/forms/field-types/types";
import { FormView } from "@/components/forms/form-view";
import { DefinitionList } from "@/components/patterns/definition-list";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";
import { useLocale, useText } from "@/components/ui/locale";
import type { DeliveryChoice as Choice } from "@/lib/cases/contract";
import { askedQuestions } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import { isAnswered } from "../material-row";
import type { MaterialItem } from "../use-materials";
import type { ApplyService } from "./apply-service";
import { DeliveryChoice } from "./delivery-choice";
import type { Draft } from "./use-draft";

type Props = {
  service: ApplyService;
  draft: Draft;
  areas: readonly AreaOption[];
  items: readonly MaterialItem[];
  delivery: Choice;
  onDelivery: (choice: Choice) => void;
  declared: boolean;
  onDeclared: (declared: boolean) => void;
  tried: boolean;
  hrefOf: (step: "scenario" | "form" | "materials") => string;
};

/** Everything once more before it is sent, each part with the way back to mend it. */
export function ReviewStep(props: Props) {
  const { service, draft, items } = props;
  const locale = useLocale();
  const t = useText("apply");
  const { asked } = askedQuestions(service.item.scenario, draft.scenario);
  const part = (title: string, step: "scenario" | "form" | "materials", body: ReactNode) => (
    <section>
      <div className="mb-2 flex items-baseline justify-between gap-4 border-line-2 border-b pb-2">
        <h2 className="text-subhead">{title}</h2>
        <a href={props.hrefOf(step)} className="quiet-link py-1 text-small">
          {t("review.change")}
          <span className="sr-only"> {title}</span>
        </a>
      </div>
      {body}
    </section>
  );
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="text-section" tabIndex={-1} id="apply-heading">
          {t("review.title")}
        </h1>
        <p className="mt-1 text-ink-2 text-small">{t("review.lead")}</p>
      </div>
      {asked.length > 0 &&
        part(
          t("steps.scenario"),
          "scenario",
          <DefinitionList
            items={asked.map((question) => ({
              term: say(question.label, locale),
              value: say(
                question.options.find(({ value }) => value === draft.scenario[question.key])?.label ?? {
                  zh: "–",
                  en: "–",
                },
                locale,
              ),
            }))}
          />,
        )}
      {part(
        t("steps.form"),
        "form",
        <FormView
          form={service.form}
          values={draft.values}
          // Who typed it knows; what somebody else said carries its source.
          sources={Object.fromEntries(Object.entries(draft.sources).filter(([, { kind }]) => kind !== "typed"))}
          scenario={draft.scenario}
          locale={locale}
          density="citizen"
          masked={false}
          areas={props.areas}
          level={3}
        />,
      )}
      {part(
        t("steps.materials"),
        "materials",
        <ul>
          {items.map((item) => (
            <li key={item.requirement} className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5">
              <Icon
                of={isAnswered(item) ? CircleCheck : CircleDashed}
                size={18}
                className={isAnswered(item) ? "text-green-mark" : "text-ink-3"}
              />
              <span className="min-w-0 flex-1">{say(item.name, locale)}</span>
              <span className="text-ink-2 text-small">{materialWord(item, t)}</span>
            </li>
          ))}
        </ul>,
      )}
      <section>
        <DeliveryChoice
          ways={service.item.deliveryWays}
          choice={props.delivery}
          onChange={props.onDelivery}
          tried={props.tried}
        />
      </section>
      <div className="border-line border-t pt-4">
        <Checkbox
          id="apply-declared"
          checked={props.declared}
          onChange={(event) => props.onDeclared(event.target.checked)}
          aria-invalid={props.tried && !props.declared ? true : undefined}
        >
          {t("review.declare")}
        </Checkbox>
        {props.tried && !props.declared && (
          <p className="mt-1 text-red-text text-small">{t("review.declareMissing")}</p>
        )}
      </div>
    </div>
  );
}

function materialWord(item: MaterialItem, t: ReturnType<typeof useText<"apply">>): string {
  const { state, requirementOf: asked } = item;
  if (state === "extracted") return t("material.sharedTag");
  if (state === "promised") return t("review.promised");
  if (state === "made") return t(asked?.give === "fill" ? "review.filled" : "review.generated");
  if (state !== "missing") return t("review.files", { n: item.files.length });
  if (asked?.give === "shared") return t("review.byOffice");
  return t(asked?.required === "deferrable" ? "review.later" : asked?.needed ? "material.missing" : "review.none");
}
