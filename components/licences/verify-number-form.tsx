import { SearchBox } from "@/components/ui/search-box";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";

/** The number of a document, as it is printed on it. Works without scripts. */
export function VerifyNumberForm(props: { locale: Locale; value?: string; again?: boolean }) {
  const t = createText(props.locale, "verify");
  return (
    <SearchBox
      action={localHref(props.locale, "/verify")}
      name="number"
      label={t("number.label")}
      button={t(props.again ? "number.again" : "number.look")}
      input={{ defaultValue: props.value ?? "", placeholder: t("number.placeholder"), maxLength: 120, required: true }}
    />
  );
}
