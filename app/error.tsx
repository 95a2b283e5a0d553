"use client";
import { FailedPage } from "@/components/patterns/failed-page";
import { useLocale } from "@/components/ui/locale";

/** A bug reached the page. The frame around it is gone, what was saved is not. */
export default function PageError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPage locale={useLocale()} number={props.error.digest} onAgain={props.reset} />;
}
