"use client";
import { FileText } from "lucide-react";
import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorInPlace } from "@/components/ui/error-in-place";
import { Icon } from "@/components/ui/icon";
import { useText } from "@/components/ui/locale";

export type FileVerdict = { result: ReactNode; refusal: { title: string; why: string; next: string } | null };
export type VerifyFileAction = (before: FileVerdict, form: FormData) => Promise<FileVerdict>;

/** A file to look at; it is looked at once and kept nowhere. */
export function VerifyFileForm(props: { action: VerifyFileAction }) {
  const t = useText("verify");
  const [name, setName] = useState("");
  const [answer, look, looking] = useActionState(props.action, { result: null, refusal: null });
  return (
    <>
      <form
        action={look}
        className="grid content-start gap-3 rounded-card border-edge bg-surface px-6 py-5 max-sm:px-4"
      >
        <h2 className="text-subhead">{t("file.title")}</h2>
        <p id="verify-file-about" className="text-ink-2 text-small">
          {t("file.lead")}
        </p>
        {/* The browser's own control speaks the browser's language; the label over it speaks the page's. */}
        <div className="relative flex min-h-target items-center gap-3 rounded-control border border-control border-dashed px-4 text-small focus-within:outline-3 focus-within:outline-blue-600 focus-within:outline-offset-2 hover:border-ink-2">
          <Icon of={FileText} size={18} className="text-blue-600" />
          <label htmlFor="verify-file" className="min-w-0 break-words font-medium">
            {name || t("file.choose")}
          </label>
          <input
            id="verify-file"
            type="file"
            name="file"
            accept="application/pdf"
            required
            aria-describedby="verify-file-about"
            onChange={(event) => setName(event.target.files?.[0]?.name ?? "")}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </div>
        {answer.refusal && (
          <ErrorInPlace what={answer.refusal.title} why={answer.refusal.why} next={answer.refusal.next} />
        )}
        <span>
          <Button type="submit" busy={looking && t("file.busy")}>
            {t("file.look")}
          </Button>
        </span>
      </form>
      {answer.result && <div className="md:col-span-2">{answer.result}</div>}
    </>
  );
}
