"use client";
import { Button } from "../ui/button";
import { useText } from "../ui/locale";
import type { Upload } from "./use-materials";

/** A file on its way with how far it is, or one that was not taken with the reason and the way on. */
export function UploadLine(props: { upload: Upload; onRetry: (id: string) => void; onForget: (id: string) => void }) {
  const { upload } = props;
  const t = useText("apply");
  const percent = Math.round(upload.progress * 100);
  if (upload.problem)
    return (
      <li role="alert" className="my-1 border-red-text border-l-[3px] bg-red-50 px-3 py-2 text-small">
        <b className="font-semibold text-red-text">{upload.problem.title}</b>
        {upload.problem.lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <span className="mt-1 flex gap-2">
          <Button size="staff" onClick={() => props.onRetry(upload.id)}>
            {t("material.again")}
          </Button>
          <Button size="staff" variant="text" onClick={() => props.onForget(upload.id)}>
            {t("material.drop")}
          </Button>
        </span>
      </li>
    );
  return (
    <li className="py-1 text-small">
      <span className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="min-w-0 break-words text-ink-2">
          {t(percent < 100 ? "material.sending" : "material.checking", { name: upload.file.name, percent })}
        </span>
        <Button size="staff" variant="text" onClick={() => props.onForget(upload.id)}>
          {t("material.cancel")}
        </Button>
      </span>
      <progress value={upload.progress} max={1} aria-label={upload.file.name} className="file-progress h-1 w-full" />
    </li>
  );
}
