"use client";
import type { AreaOption } from "@/components/forms/field-types/types";
import { FormRenderer } from "@/components/forms/form-renderer";
import { useLocale, useText } from "@/components/ui/locale";
import type { Problem, Value } from "@/lib/forms/contract";
import type { ApplyService } from "./apply-service";
import { lockedKeys } from "./locked-keys";
import { PrefillPanel } from "./prefill-panel";
import type { Draft } from "./use-draft";
import type { SharingState } from "./use-sharing";

type Props = {
  service: ApplyService;
  draft: Draft;
  areas: readonly AreaOption[];
  problems: readonly Problem[];
  attempt: number;
  sharing: readonly SharingState[] | null;
  onAgain: (target: string) => void;
  onChange: (key: string, value: Value | undefined) => void;
};

/** The form, filled by registers where they know the answer; each value says where it comes from. */
export function FormStep(props: Props) {
  const { service, draft } = props;
  const locale = useLocale();
  const t = useText("apply");
  const locked = lockedKeys(service.form, draft.sources);
  return (
    <div className="grid gap-7">
      <div>
        <h1 className="text-section" tabIndex={-1} id="apply-heading">
          {t("form.title")}
        </h1>
        <p className="mt-1 text-ink-2 text-small">{t("form.lead")}</p>
      </div>
      {props.sharing && <PrefillPanel rows={props.sharing} onAgain={props.onAgain} />}
      <FormRenderer
        form={service.form}
        values={draft.values}
        sources={draft.sources}
        scenario={draft.scenario}
        locale={locale}
        density="citizen"
        onChange={props.onChange}
        problems={props.problems}
        attempt={props.attempt}
        readOnlyKeys={locked}
        areas={props.areas}
      />
      {locked.size > 0 && <p className="text-ink-3 text-small">{t("form.locked")}</p>}
    </div>
  );
}
