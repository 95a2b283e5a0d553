"use client";
import { Star } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMe } from "@/components/identity/use-me";
import { setFavourite } from "@/lib/catalogue/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { changeAnswer } from "../ui/kept-answers";
import { useLocale } from "../ui/locale";
import { useAnswer } from "../ui/use-answer";

const address = "/api/me/favourites";

/** Keeps a service among one's own, or lets it go. A visitor is led to the sign-in page and back. */
export function FavouriteButton(props: { code: string; words: { keep: string; kept: string } }) {
  const { code, words } = props;
  const locale = useLocale();
  const me = useMe();
  const router = useRouter();
  const { data: kept } = useAnswer<{ codes: string[] }>(me?.signedIn ? address : null);
  const on = kept?.codes.includes(code) ?? false;
  const press = async () => {
    if (!me?.signedIn) return router.push(localHref(locale, `/sign-in?to=${encodeURIComponent(`/services/${code}`)}`));
    changeAnswer(address, { codes: await setFavourite({ code, on: !on }) });
  };
  return (
    <Button
      variant="text"
      aria-pressed={on}
      className="px-2!"
      icon={<Icon of={Star} className={on ? "fill-blue-600" : ""} />}
      onClick={press}
    >
      {on ? words.kept : words.keep}
    </Button>
  );
}
