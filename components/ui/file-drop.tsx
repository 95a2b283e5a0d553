"use client";
import { FileText, Upload } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "./button";
import { describedBy, Field, type FieldFrame } from "./field";
import { Icon } from "./icon";
import { uiText } from "./ui-text";

export type DroppedFile = {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** 0–1 while it is being sent. */
  progress?: number;
  error?: string;
  /** Where the file can be looked at once it is kept. */
  href?: string;
};

type Props = FieldFrame & {
  id?: string;
  /** "image/*,application/pdf" */
  accept?: string;
  multiple?: boolean;
  files: DroppedFile[];
  onAdd: (files: File[]) => void;
  onRemove?: (id: string) => void;
  onRetry?: (id: string) => void;
};

/** 3.1 MB, 480 KB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The browser's own file control lies over the whole field, so pressing, dropping and the keyboard need no script.
 *  Files by pressing, taking a picture or dropping. Says how far each is, keeps the ones that failed with the way on. */
export function FileDrop(props: Props) {
  const { locale, label, optional, hint, error, source, className, files } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const t = uiText(locale);
  const [dropping, setDropping] = useState(false);
  const take = (list: FileList | null) =>
    list && list.length > 0 && props.onAdd([...list].slice(0, props.multiple ? undefined : 1));
  const sending = files.filter((file) => file.progress !== undefined && !file.error).length;
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, className }}>
      <div
        data-dropping={dropping}
        className={`relative grid min-h-24 place-items-center rounded-control border border-dashed px-4 py-4 text-center focus-within:outline-3 focus-within:outline-blue-600 focus-within:outline-offset-2 dropping:border-blue-600 dropping:bg-blue-50 hover:border-ink-2 ${error ? "border-2 border-red-text" : "border-control"} bg-surface`}
      >
        <input
          type="file"
          id={id}
          accept={props.accept}
          multiple={props.multiple}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          onChange={(event) => {
            take(event.target.files);
            // The same file may be chosen again after a failure.
            event.target.value = "";
          }}
          onDragEnter={() => setDropping(true)}
          onDragLeave={() => setDropping(false)}
          onDrop={() => setDropping(false)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        <span aria-hidden className="pointer-events-none inline-flex items-center gap-2 text-body">
          <Icon of={Upload} size={20} />
          <span>
            <span className="text-blue-600 underline underline-offset-3">{t("file.choose")}</span>
            <span className="text-ink-2 max-sm:hidden">{t("file.orDrop")}</span>
          </span>
        </span>
      </div>
      <p role="status" className="sr-only">
        {sending > 0 ? t("file.sending", { n: sending }) : files.length > 0 ? t("file.kept", { n: files.length }) : ""}
      </p>
      {files.length > 0 && (
        <ul className="mt-2">
          {files.map((file) => (
            <li
              key={file.id}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b py-2 text-small"
            >
              <Icon of={FileText} />
              <span className="min-w-0 flex-1 break-words">
                {file.href ? (
                  <a href={file.href} target="_blank" rel="noreferrer" className="link">
                    {file.name}
                  </a>
                ) : (
                  file.name
                )}
                <span className="ml-2 text-caption text-ink-3">{sizeWords(file.size)}</span>
                {file.error && <span className="block text-red-text">{file.error}</span>}
                {file.progress !== undefined && !file.error && (
                  <span className="mt-1.5 flex items-center gap-2 text-caption text-ink-2">
                    <progress
                      value={file.progress}
                      max={1}
                      aria-label={file.name}
                      className="file-progress h-1 w-full min-w-0 flex-1"
                    />
                    {Math.round(file.progress * 100)}%
                  </span>
                )}
              </span>
              {file.error && props.onRetry && (
                <Button size="staff" onClick={() => props.onRetry?.(file.id)}>
                  {t("file.retry")}
                </Button>
              )}
              {props.onRemove && (
                <Button
                  size="staff"
                  variant="text"
                  aria-label={t("file.removeNamed", { name: file.name })}
                  onClick={() => props.onRemove?.(file.id)}
                >
                  {t("file.remove")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Field>
  );
}
