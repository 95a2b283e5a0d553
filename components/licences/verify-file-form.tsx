"use client";
import { type ReactNode, useActionState } from "react";
import { Button } from "@/components/ui/button";
import { useText } from "@/components/ui/locale";
import { ErrorInPlace } from "@/components/ui/notice";

export type FileVerdict = { result: ReactNode; refusal: { title: string; why: string; next: string } | null };
export type VerifyFileAction = (before: FileVerdict, form: FormData) => Promise<FileVerdict>;

/** A file to look at; it is looked at once and kept nowhere. */
export function VerifyFileForm(props: { action: VerifyFileAction }) {
  const t = useText("verify");
  const [answer, look, looking] = useActionState(props.action, { result: null, refusal: null });
  return (
    <>
      <form
        action={look}
        className="grid content-start gap-3 rounded-card border-edge bg-surface px-6 py-5 max-sm:px-4"
      >
        <h2 className="text-subhead">{t("file.title")}</h2>
        <label htmlFor="verify-file" className="text-ink-2 text-small">
          {t("file.lead")}
        </label>
        <input
          id="verify-file"
          type="file"
          name="file"
          accept="application/pdf"
          required
          className="w-full min-w-0 text-small file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-control file:border file:border-control file:bg-surface file:px-4 file:text-ink"
        />
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
