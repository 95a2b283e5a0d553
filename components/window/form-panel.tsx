"use client";
import { FormRenderer } from "@/components/forms/form-renderer";
import { FormView } from "@/components/forms/form-view";
import type { Problem } from "@/lib/forms/contract";
import { GroupHead } from "../patterns/staff-shell";
import { WorkingDayRuler } from "../patterns/working-day-ruler";
import { DateText } from "../ui/date-text";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import type { IntakeView } from "./intake-types";
import type { Draft } from "./use-draft";

/** 表单: filled in for the person while it is a draft, read once it was submitted; how it goes out; the day it is due. */
export function FormPanel(props: { view: IntakeView; draft: Draft; problems: readonly Problem[]; attempt: number }) {
  const { view, draft } = props;
  const locale = useLocale();
  const locked = new Set(
    view.form.sections
      .flatMap(({ fields }) => fields)
      .filter(
        (field) =>
          (draft.sources[field.key]?.kind === "extracted" && field.prefill && !field.prefill.editable) ||
          (view.asked && !view.asked.fields.includes(field.key)),
      )
      .map(({ key }) => key),
  );
  return (
    <>
      {draft.editable ? (
        <FormRenderer
          form={view.form}
          values={draft.values}
          sources={draft.sources}
          scenario={draft.scenario}
          locale={locale}
          onChange={draft.setValue}
          problems={props.attempt > 0 ? props.problems : []}
          attempt={props.attempt}
          readOnlyKeys={locked}
          density="staff"
          areas={view.areas}
        />
      ) : (
        <FormView
          form={view.form}
          values={draft.values}
          sources={draft.sources}
          scenario={draft.scenario}
          locale={locale}
          density="staff"
          masked
          areas={view.areas}
          level={3}
        />
      )}
      <Delivery {...props} />
      <Due view={view} />
    </>
  );
}

function Delivery({ view, draft }: { view: IntakeView; draft: Draft }) {
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
  const { delivery } = draft;
  return (
    <section>
      <GroupHead>{t("delivery.title")}</GroupHead>
      <div className="grid gap-x-6 px-4 py-1 sm:grid-cols-2">
        {draft.editable ? (
          <>
            <Select
              locale={locale}
              dense
              layout="left"
              label={t("delivery.way")}
              value={delivery.way}
              onChange={(event) => draft.deliver({ ...delivery, way: event.target.value })}
              options={view.deliveryWays.map((way) => ({ value: way, label: cases(`delivery.${way as "courier"}`) }))}
            />
            {delivery.way === "courier" && (
              <TextField
                locale={locale}
                dense
                layout="left"
                label={t("delivery.address")}
                maxLength={200}
                value={delivery.address}
                onChange={(event) => draft.deliver({ ...delivery, address: event.target.value })}
              />
            )}
          </>
        ) : (
          <p className="py-2 text-staff">
            {cases(`delivery.${delivery.way as "courier"}`)}
            {delivery.address && ` · ${delivery.address}`}
          </p>
        )}
      </div>
    </section>
  );
}

/** 现在受理，12月3日前出结果. */
function Due({ view }: { view: IntakeView }) {
  const locale = useLocale();
  const t = useText("window");
  const { due, cells, promised, statutory } = view.clock;
  return (
    <section className="border-line border-t px-4 py-4">
      <p className="mb-2 flex flex-wrap justify-between gap-2 text-staff">
        <b className="font-semibold">
          {due && cells.length > 0 ? (
            <>
              {t("due.before")} <DateText day={due} locale={locale} style="weekday" /> {t("due.after")}
            </>
          ) : (
            t("due.atOnce")
          )}
        </b>
        {cells.length > 0 && (
          <span className="text-ink-2">
            {t("due.promised", { limit: promised })}
            {statutory && t("due.statutory", { limit: statutory })}
          </span>
        )}
      </p>
      {cells.length > 0 && (
        <WorkingDayRuler cells={cells} locale={locale} dense words={{ start: t("due.accept"), due: t("due.result") }} />
      )}
    </section>
  );
}
