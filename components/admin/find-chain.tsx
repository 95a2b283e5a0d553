import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { Button } from "../ui/button";
import { controlLook } from "../ui/field";

/** Opens a chain by the number people know a thing by. A plain form: it works before any script. */
export function FindChain(props: { locale: Locale; asked: string; notFound: boolean }) {
  const { locale, asked, notFound } = props;
  const t = createText(locale, "admin");
  return (
    <form
      action={localHref(locale, "/admin/ledger")}
      className="flex max-w-full flex-wrap items-center gap-2 sm:flex-nowrap"
    >
      <label htmlFor="find-chain" className="whitespace-nowrap text-ink-2 text-staff">
        {t("ledger.find")}
      </label>
      <span className="w-80 min-w-0 max-w-full">
        <input
          id="find-chain"
          name="ref"
          type="search"
          required
          maxLength={100}
          defaultValue={asked}
          placeholder={t("ledger.findHint")}
          aria-describedby={notFound ? "find-chain-error" : undefined}
          aria-invalid={notFound || undefined}
          className={controlLook({ dense: true, error: notFound ? asked : undefined })}
        />
      </span>
      <Button type="submit" size="staff">
        {t("ledger.findGo")}
      </Button>
      {notFound && (
        <span id="find-chain-error" role="alert" className="text-red-text text-table">
          {t("ledger.notFound", { ref: asked })}
        </span>
      )}
    </form>
  );
}
