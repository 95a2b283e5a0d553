"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorInPlace } from "@/components/ui/error-in-place";
import { useLocale, useText } from "@/components/ui/locale";
import { Skeleton } from "@/components/ui/skeleton";
import { say } from "@/lib/platform/i18n/locale";
import { isAnswered, MaterialRow } from "../material-row";
import type { MaterialItem, useMaterials } from "../use-materials";
import type { ApplyService } from "./apply-service";
import { reasonWords } from "./prefill-panel";
import type { SharingState } from "./use-sharing";

type Props = {
  service: ApplyService;
  draftNo: string;
  materials: ReturnType<typeof useMaterials>;
  sharing: readonly SharingState[] | null;
  onAgain: (target: string) => void;
  formHref: string;
};

/** Materials that this applicant must bring and has not brought; the office fetches the others. */
export function stillMissing(items: readonly MaterialItem[]): MaterialItem[] {
  return items.filter(
    ({ state, requirementOf: asked }) =>
      state === "missing" && asked?.needed && asked.give === "upload" && asked.required !== "deferrable",
  );
}

/** Every material on one list: fetched, made, promised, uploaded, or still to bring. */
export function MaterialsStep(props: Props) {
  const { service, materials, draftNo } = props;
  const locale = useLocale();
  const t = useText("apply");
  const [promising, setPromising] = useState<MaterialItem | null>(null);
  const [signing, setSigning] = useState(false);
  const { items } = materials;
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-section" tabIndex={-1} id="apply-heading">
          {t("materials.title")}
        </h1>
        {items && (
          <p role="status" className="text-ink-2 text-small">
            {t("materials.count", { n: items.length, done: items.filter(isAnswered).length })}
          </p>
        )}
      </div>
      {materials.problem && (
        <ErrorInPlace what={materials.problem.title} why={materials.problem.detail} next={materials.problem.next} />
      )}
      {!items ? (
        <Skeleton lines={6} label={t("materials.loading")} />
      ) : (
        <ul className="divide-y divide-line rounded-card border-edge bg-surface">
          {items.map((item) => {
            const row = props.sharing?.find((one) => one.row.materials.some(({ key }) => key === item.requirement));
            const failed = item.state === "missing" && row?.state === "failed";
            return (
              <MaterialRow
                key={item.requirement}
                item={item}
                caseRef={draftNo}
                uploads={materials.uploads.filter((one) => one.requirement === item.requirement)}
                library={materials.library}
                fillHref={props.formHref}
                acts={{
                  add: materials.add,
                  retry: materials.retry,
                  forget: materials.forget,
                  remove: (requirement, fileId) => void materials.remove(requirement, fileId),
                  library: (requirement, libraryId) => materials.answer({ requirement, libraryId }),
                  promise: setPromising,
                }}
                sharing={
                  failed && (
                    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-red-text text-small">
                      {reasonWords(row?.reason, t)}
                      <Button size="staff" onClick={() => props.onAgain(row.row.target)}>
                        {t("prefill.again")}
                      </Button>
                    </p>
                  )
                }
              />
            );
          })}
        </ul>
      )}
      {promising && (
        <Dialog
          title={service.promise ? say(service.promise.title, locale) : t("promise.title")}
          onClose={() => setPromising(null)}
          actions={
            <>
              <Button onClick={() => setPromising(null)}>{t("promise.back")}</Button>
              <Button
                variant="solid"
                busy={signing && t("promise.busy")}
                onClick={async () => {
                  setSigning(true);
                  const done = await materials.answer({ requirement: promising.requirement, promise: "true" });
                  setSigning(false);
                  if (done) setPromising(null);
                }}
              >
                {t("promise.sign")}
              </Button>
            </>
          }
        >
          <p>{t("promise.about", { name: say(promising.name, locale) })}</p>
          <ul className="mt-2 list-disc pl-5">
            {service.promise?.tells.map((one) => (
              <li key={one.zh}>{say(one, locale)}</li>
            ))}
          </ul>
          <p className="mt-2">
            {service.promise ? say(service.promise.consequence, locale) : t("promise.consequence")}
          </p>
        </Dialog>
      )}
    </div>
  );
}
