"use client";
import { MonitorSmartphone } from "lucide-react";
import { useEffect, useState } from "react";
import { formatTime } from "@/lib/platform/clock/format";
import { now } from "@/lib/platform/clock/now";
import { UserMenu } from "../identity/user-menu";
import { Icon } from "../ui/icon";
import { LanguageSwitch } from "../ui/language-switch";
import { useText } from "../ui/locale";

/** Right end of the top bar: which body and window this is, the language, who sits here, what time it is. */
export function DeskTools(props: { body: string; window: string }) {
  const t = useText("window");
  return (
    <>
      <span className="whitespace-nowrap text-ink-2 text-table max-xl:hidden max-[100rem]:[&:lang(en)]:hidden">
        {props.body}
      </span>
      {props.window && (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap font-medium max-sm:hidden">
          <Icon of={MonitorSmartphone} size={16} />
          {t("place.window", { window: props.window })}
        </span>
      )}
      <LanguageSwitch className="text-table hover:text-blue-700" />
      <UserMenu />
      <Time />
    </>
  );
}

/** Drawn by the browser only: the server's minute would differ. */
function Time() {
  const [shown, setShown] = useState("");
  useEffect(() => {
    const tell = () => setShown(formatTime(now()));
    tell();
    const timer = setInterval(tell, 10_000);
    return () => clearInterval(timer);
  }, []);
  return <span className="min-w-10 font-semibold max-sm:hidden">{shown}</span>;
}
