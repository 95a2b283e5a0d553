"use client";
import { Camera, CircleCheck, CircleDashed, FolderOpen, Signature, Upload as UploadIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { LibraryItem } from "@/lib/materials/contract";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import { Button } from "../ui/button";
import { buttonLook } from "../ui/button-look";
import { sizeWords } from "../ui/file-drop";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { SourceTag, type TagSource } from "../ui/source-tag";
import { Spinner } from "../ui/spinner";
import { Tag } from "../ui/tag";
import { LibraryChoice } from "./library-choice";
import { UploadLine } from "./upload-line";
import type { MaterialItem, Upload } from "./use-materials";

export const acceptedTypes = "image/*,application/pdf,.doc,.docx,.xls,.xlsx,.ofd";

export type MaterialActs = {
  add: (requirement: string, files: readonly File[]) => void;
  retry: (id: string) => void;
  forget: (id: string) => void;
  remove: (requirement: string, fileId: string) => void;
  library: (requirement: string, libraryId: string) => Promise<boolean>;
  /** Opens the promise to read and sign. */
  promise?: (item: MaterialItem) => void;
};

type Props = {
  item: MaterialItem;
  caseRef: string;
  uploads: readonly Upload[];
  library: readonly LibraryItem[];
  acts: MaterialActs;
  /** What the clerk asked for, in a correction. */
  asked?: string;
  /** How sharing went, for what is not asked of the applicant. */
  sharing?: ReactNode;
  /** Where a list of the form is filled in. */
  fillHref?: string;
};

/** Answered, whoever answered it. */
export const isAnswered = (item: MaterialItem): boolean => item.state !== "missing";

const isSource = (source: unknown): source is TagSource =>
  typeof source === "object" && source !== null && "kind" in source;

/** One material: what it is, whether it is there and from where, and the ways to give it. */
export function MaterialRow(props: Props) {
  const { item, uploads, acts } = props;
  const locale = useLocale();
  const t = useText("apply");
  const [choosing, setChoosing] = useState(false);
  const give = item.requirementOf?.give ?? "upload";
  const done = isAnswered(item);
  const sending = uploads.some(({ problem }) => !problem);
  const note = item.requirementOf?.note;
  const open = give === "upload" || (give === "shared" && !done) || props.asked !== undefined;
  const own = props.library.filter((one) => !item.files.some((file) => file.name === one.name));
  return (
    <li id={`material-${item.requirement}`} className="grid grid-cols-[24px_1fr] gap-x-3 px-5 py-4 max-sm:px-4">
      <span className="pt-0.5">
        {sending ? (
          <Spinner size={20} />
        ) : (
          <Icon of={done ? CircleCheck : CircleDashed} size={20} className={done ? "text-green-mark" : "text-ink-3"} />
        )}
      </span>
      <div className="min-w-0">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h3 className="min-w-0 font-semibold text-body">
            {say(item.name, locale)}
            <span className="sr-only"> {t(done ? "material.there" : "material.missing")}</span>
          </h3>
          <RowTag item={item} locale={locale} />
        </div>
        <p className="text-ink-2 text-small">
          {give === "generated" && t("material.generated")}
          {give === "fill" && t("material.fill")}
          {give === "shared" && t(done ? "material.shared" : "material.sharedMissing")}
          {give === "upload" && !done && (note ? say(note, locale) : t("material.upload"))}
          {item.state === "promised" && t("material.promised")}
        </p>
        {give === "upload" && !done && item.requirementOf?.required === "deferrable" && (
          <p className="text-ink-2 text-small">
            {t("material.deferrable", { days: item.requirementOf.deferDays ?? 5 })}
          </p>
        )}
        {props.asked && (
          <p className="mt-1 border-amber-mark border-l-[3px] bg-amber-50 px-3 py-2 text-small">{props.asked}</p>
        )}
        {props.sharing}
        <ul>
          {item.files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 text-small">
              <a
                id={`file-${file.id}`}
                href={`/api/files/${props.caseRef}/${file.id}?purpose=review`}
                target="_blank"
                rel="noreferrer"
                lang="zh-CN"
                className="link min-w-0 break-words py-1"
              >
                {file.name}
              </a>
              <span className="text-caption text-ink-3">{sizeWords(file.size)}</span>
              {open && (
                <Button
                  size="staff"
                  variant="text"
                  id={`remove-${file.id}`}
                  aria-labelledby={`remove-${file.id} file-${file.id}`}
                  onClick={() => acts.remove(item.requirement, file.id)}
                >
                  {t("material.remove")}
                </Button>
              )}
            </li>
          ))}
          {uploads.map((upload) => (
            <UploadLine key={upload.id} upload={upload} onRetry={acts.retry} onForget={acts.forget} />
          ))}
        </ul>
        {open && (!done || item.files.length > 0 || props.asked !== undefined) && (
          <div className="mt-2 flex flex-wrap gap-2">
            <FileButton
              id={`photo-${item.requirement}`}
              icon={<Icon of={Camera} size={16} />}
              words={t("material.photo")}
              label={t("material.photoOf", { name: say(item.name, locale) })}
              className="sm:hidden"
              capture
              onFiles={(files) => acts.add(item.requirement, files)}
            />
            <FileButton
              id={`file-${item.requirement}`}
              icon={<Icon of={UploadIcon} size={16} />}
              words={t(done ? "material.more" : "material.choose")}
              label={t("material.fileOf", { name: say(item.name, locale) })}
              onFiles={(files) => acts.add(item.requirement, files)}
            />
            {own.length > 0 && (
              <Button
                aria-expanded={choosing}
                aria-controls={`library-${item.requirement}`}
                onClick={() => setChoosing(!choosing)}
                icon={<Icon of={FolderOpen} size={16} />}
              >
                {t("material.library")}
              </Button>
            )}
            {!done && item.requirementOf?.required === "promise" && acts.promise && (
              <Button onClick={() => acts.promise?.(item)} icon={<Icon of={Signature} size={16} />}>
                {t("material.promise")}
              </Button>
            )}
          </div>
        )}
        {choosing && (
          <LibraryChoice
            id={`library-${item.requirement}`}
            items={own}
            onChoose={async (id) => {
              if (await acts.library(item.requirement, id)) setChoosing(false);
            }}
          />
        )}
        {give === "fill" && props.fillHref && (
          <a href={props.fillHref} className="quiet-link inline-block py-1.5 text-small">
            {t("material.toForm")}
          </a>
        )}
      </div>
    </li>
  );
}

function RowTag(props: { item: MaterialItem; locale: Locale }) {
  const { item, locale } = props;
  const t = useText("apply");
  if (item.state === "extracted" && isSource(item.source))
    return <SourceTag source={item.source} locale={locale} label={t("material.sharedTag")} />;
  if (item.state === "promised") return <SourceTag source={{ kind: "promised" }} locale={locale} />;
  if (isSource(item.source) && item.source.kind === "inherited")
    return <SourceTag source={{ kind: "inherited" }} locale={locale} label={t("material.libraryTag")} />;
  if (item.state === "missing" && item.requirementOf?.required === "optional")
    return <Tag>{t("material.optional")}</Tag>;
  return null;
}

/** A file control that looks like a button; the browser's own input stays reachable by keyboard. */
function FileButton(props: {
  id: string;
  icon: ReactNode;
  words: string;
  label: string;
  capture?: boolean;
  className?: string;
  onFiles: (files: File[]) => void;
}) {
  return (
    <span className={`relative inline-flex ${props.className ?? ""}`}>
      <input
        id={props.id}
        type="file"
        aria-label={props.label}
        accept={props.capture ? "image/*" : acceptedTypes}
        {...(props.capture ? { capture: "environment" as const } : { multiple: true })}
        onChange={(event) => {
          props.onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after a failure.
          event.target.value = "";
        }}
        className="peer absolute inset-0 w-full cursor-pointer opacity-0"
      />
      <span
        aria-hidden
        className={`${buttonLook({ variant: "outlined", size: "normal" })} peer-focus-visible:outline-3 peer-focus-visible:outline-blue-600 peer-focus-visible:outline-offset-2 peer-hover:border-ink-2 max-sm:min-h-target`}
      >
        <span className="inline-flex items-center gap-2">
          {props.icon}
          {props.words}
        </span>
      </span>
    </span>
  );
}
