"use client";
import { unstable_isUnrecognizedActionError as isUnrecognizedAct } from "next/navigation";
import { FailedPage } from "@/components/patterns/failed-page";
import { OutdatedPage } from "@/components/patterns/outdated-page";
import { useLocale } from "@/components/ui/locale";

/** A bug reached the page. The frame around it is gone, what was saved is not. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  const locale = useLocale();
  // An act that the release of today does not know, or a file that it does not have: the page was opened before an upgrade.
  const isOutdated = props.error.name === "ChunkLoadError" || isUnrecognizedAct(props.error);
  if (isOutdated) return <OutdatedPage locale={locale} />;
  return <FailedPage locale={locale} number={props.error.digest} onAgain={props.reset} />;
}
