"use client";
import { ChevronLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useHotkeys } from "../patterns/hotkeys";
import { Icon } from "../ui/icon";
import { LinkButton } from "../ui/link-button";

/** The way back to the list, also by Esc. */
export function BackLink(props: { href: string; label: string }) {
  const router = useRouter();
  useHotkeys([{ keys: "Esc", label: props.label, run: () => router.push(props.href) }]);
  return (
    <LinkButton
      href={props.href}
      size="staff"
      keys="Esc"
      icon={<Icon of={ChevronLeft} size={16} />}
      className="max-sm:[&_kbd]:hidden"
    >
      {props.label}
    </LinkButton>
  );
}
