import type { Locale } from "@/lib/platform/i18n/locale";

/** An amount in fen (integer) in words: 120 元, 1,234.50 元 / ¥120, ¥1,234.50. Negative amounts keep their sign. */
export function moneyWords(fen: number, locale: Locale): string {
  const whole = Math.floor(Math.abs(fen) / 100);
  const cents = Math.abs(fen) % 100;
  const amount = `${whole.toString().replace(/\B(?=(\d{3})+$)/g, ",")}${cents ? `.${String(cents).padStart(2, "0")}` : ""}`;
  const sign = fen < 0 ? "−" : "";
  return locale === "en" ? `${sign}¥${amount}` : `${sign}${amount} 元`;
}

/** Money, from integer fen. */
export function Money(props: { fen: number; locale: Locale }) {
  return (
    <data value={(props.fen / 100).toFixed(2)} className="whitespace-nowrap">
      {moneyWords(props.fen, props.locale)}
    </data>
  );
}
