"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { endOthers, endSession } from "@/lib/identity/actions";
import type { RefusedAct } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { ErrorInPlace } from "../ui/error-in-place";
import { useText } from "../ui/locale";
import { Tag } from "../ui/tag";
import { toast } from "../ui/toast";

export type SessionLine = { id: string; device: string; since: string; seen: string; current: boolean };

/** Where one is signed in, and the way to end what one does not know. Times come in words from the server. */
export function SessionList(props: { sessions: SessionLine[] }) {
  const { sessions } = props;
  const t = useText("identity");
  const router = useRouter();
  const [busy, setBusy] = useState("");
  const [refused, setRefused] = useState<RefusedAct>();
  const end = async (id: string) => {
    setBusy(id || "others");
    const answer = id ? await endSession(id) : await endOthers();
    setBusy("");
    if (!answer.ok) return setRefused(answer.refusal);
    setRefused(undefined);
    toast({ text: t("account.ended") });
    router.refresh();
  };
  return (
    <div>
      {refused && <ErrorInPlace what={refused.title} why={refused.why} next={refused.next} />}
      <ul className="border-line-2 border-t">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-3">
            <span>
              <span className="flex items-center gap-2 text-body">
                {session.device}
                {session.current && <Tag tone="blue">{t("account.here")}</Tag>}
              </span>
              <span className="block text-ink-2 text-small">
                {t("account.times", { since: session.since, seen: session.seen })}
              </span>
            </span>
            {!session.current && (
              <Button busy={busy === session.id && t("account.ending")} onClick={() => end(session.id)}>
                {t("account.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <p className="mt-4">
          <Button variant="destructive" busy={busy === "others" && t("account.ending")} onClick={() => end("")}>
            {t("account.endOthers")}
          </Button>
        </p>
      )}
    </div>
  );
}
