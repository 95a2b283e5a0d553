"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "../ui/button";
import { useText } from "../ui/locale";

/** Reads and checks the chain once more. */
export function VerifyAgain() {
  const t = useText("admin");
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <Button size="staff" busy={busy && t("ledger.verifying")} onClick={() => start(() => router.refresh())}>
      {t("ledger.verify")}
    </Button>
  );
}
