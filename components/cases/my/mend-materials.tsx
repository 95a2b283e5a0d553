"use client";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useText } from "../../ui/locale";
import { Skeleton } from "../../ui/skeleton";
import { MaterialRow } from "../material-row";
import type { MaterialItem, useMaterials } from "../use-materials";

/** The materials that may be answered now, and only those: of a correction notice, or promised at acceptance. */
export function MendMaterials(props: {
  caseRef: string;
  subjectId: string;
  /** Requirement → what is asked, in words. */
  asked: Readonly<Record<string, string>>;
  materials: ReturnType<typeof useMaterials>;
}) {
  const { materials, asked, caseRef, subjectId } = props;
  const t = useText("apply");
  const [promising, setPromising] = useState<MaterialItem | null>(null);
  const { refresh, readLibrary } = materials;
  useEffect(() => {
    void refresh();
    void readLibrary(subjectId);
  }, [refresh, readLibrary, subjectId]);
  if (!materials.items) return <Skeleton lines={3} label={t("materials.loading")} />;
  return (
    <>
      {materials.problem && (
        <ErrorInPlace what={materials.problem.title} why={materials.problem.detail} next={materials.problem.next} />
      )}
      <ul className="divide-y divide-line rounded-card border-edge bg-surface">
        {materials.items
          .filter(({ requirement }) => requirement in asked)
          .map((item) => (
            <MaterialRow
              key={item.requirement}
              item={item}
              caseRef={caseRef}
              asked={asked[item.requirement]}
              uploads={materials.uploads.filter((one) => one.requirement === item.requirement)}
              library={materials.library}
              acts={{
                add: materials.add,
                retry: materials.retry,
                forget: materials.forget,
                remove: (requirement, fileId) => void materials.remove(requirement, fileId),
                library: (requirement, libraryId) => materials.answer({ requirement, libraryId }),
                promise: setPromising,
              }}
            />
          ))}
      </ul>
      {promising && (
        <Dialog
          title={t("promise.title")}
          onClose={() => setPromising(null)}
          actions={
            <>
              <Button onClick={() => setPromising(null)}>{t("promise.back")}</Button>
              <Button
                variant="solid"
                onClick={async () => {
                  await materials.answer({ requirement: promising.requirement, promise: "true" });
                  setPromising(null);
                }}
              >
                {t("promise.sign")}
              </Button>
            </>
          }
        >
          {t("promise.consequence")}
        </Dialog>
      )}
    </>
  );
}
