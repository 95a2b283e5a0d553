"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A question that stops the work: only for acts that cannot be undone or need a reason. Mount it to open it, take
 *  it away to close it. Title is the question, body the effect; `actions` start with the safe one, which has the
 *  focus. Esc and the safe act both call `onClose`. */
export function Dialog(props: { title: string; children: ReactNode; actions: ReactNode; onClose: () => void }) {
  const { onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>("[data-actions] button, [data-actions] a")?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      aria-describedby={bodyId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-full max-w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-card bg-surface p-6 text-body text-ink shadow-overlay backdrop:bg-ink/40"
    >
      <h2 id={titleId} className="text-subhead">
        {props.title}
      </h2>
      <div id={bodyId} className="mt-2 text-ink-2 text-small">
        {props.children}
      </div>
      <div data-actions className="mt-5 flex flex-wrap justify-end gap-3">
        {props.actions}
      </div>
    </dialog>
  );
}
