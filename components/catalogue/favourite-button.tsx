"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Star } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMe } from "@/components/identity/use-me";
import { setFavourite } from "@/lib/catalogue/actions";
import { localHref } from "@/lib/platform/i18n/href";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";

/** Keeps a service among one's own, or lets it go. A visitor is led to the sign-in page and back. */
export function FavouriteButton(props: { code: string }) {
  const { code } = props;
  const locale = useLocale();
  const t = useText("portal");
  const me = useMe();
  const router = useRouter();
  const queries = useQueryClient();
  const { data: kept } = useQuery({
    queryKey: ["me", "favourites"],
    enabled: me?.signedIn === true,
    queryFn: async ({ signal }): Promise<string[]> => {
      const answer = await fetch("/api/me/favourites", { signal });
      if (!answer.ok) throw new Error(`/api/me/favourites answered ${answer.status}`);
      return ((await answer.json()) as { codes: string[] }).codes;
    },
  });
  const on = kept?.includes(code) ?? false;
  const press = async () => {
    if (!me?.signedIn) return router.push(localHref(locale, `/sign-in?to=${encodeURIComponent(`/services/${code}`)}`));
    queries.setQueryData(["me", "favourites"], await setFavourite({ code, on: !on }));
  };
  return (
    <Button
      variant="text"
      aria-pressed={on}
      className="px-2!"
      icon={<Icon of={Star} className={on ? "fill-blue-600" : ""} />}
      onClick={press}
    >
      {t(on ? "guide.kept" : "guide.keep")}
    </Button>
  );
}
