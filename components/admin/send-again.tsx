"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Acted } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { useText } from "../ui/locale";
import { toast } from "../ui/toast";

/** Sends one thing again, in its row; a refusal is written where the button was. */
export function SendAgain(props: {
  id: string;
  label: string;
  done: string;
  send: (id: string) => Promise<Acted<null>>;
}) {
  const t = useText("admin");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState("");
  const send = () =>
    start(async () => {
      const answer = await props.send(props.id);
      if (!answer.ok) return setRefused(`${answer.refusal.title}: ${answer.refusal.why}`);
      toast({ text: props.done });
      router.refresh();
    });
  if (refused)
    return (
      <span role="alert" className="text-red-text text-table">
        {refused}
      </span>
    );
  return (
    <Button size="staff" busy={busy && t("operations.busy")} onClick={send}>
      {props.label}
    </Button>
  );
}
