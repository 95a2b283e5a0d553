import type { Fee } from "@/lib/catalogue/contract";
import { evaluate } from "@/lib/platform/rules";

/** What a standard asks of one case: fen = amount × quantity; null when the form does not say the quantity. */
export type FeeDue = { fee: Fee; quantity: number | null; fen: number | null };

/** The standards that apply to a case (行政许可法 58), without those waived and those of which there is nothing. */
export function feesDue(fees: readonly Fee[], ofItem: readonly string[], context: Record<string, unknown>): FeeDue[] {
  return fees
    .filter((fee) => ofItem.includes(fee.key) && (!fee.when || evaluate(fee.when, context) === true))
    .filter((fee) => !fee.waiver || evaluate(fee.waiver.when, context) !== true)
    .map((fee): FeeDue => {
      const counted = fee.quantity === undefined ? 1 : evaluate(fee.quantity, context);
      const quantity = typeof counted === "number" ? counted : null;
      return { fee, quantity, fen: quantity === null ? null : Math.round(fee.amountFen * quantity) };
    })
    .filter(({ fen }) => fen === null || fen > 0);
}

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** "登记费：80元/件；临时占用道路费：20元（0.50元/平方米·天×40）；合计100元"; undefined when nothing is to be paid. */
export function feeWords(due: readonly FeeDue[]): string | undefined {
  if (due.length === 0) return undefined;
  const lines = due.map(({ fee, quantity, fen }) => {
    const rate = `${yuan(fee.amountFen)}元/${fee.unit.zh.replace(/^[元/]+/, "")}`;
    const counted = fee.quantity !== undefined && fen !== null && quantity !== null;
    return `${fee.name.zh}：${counted ? `${yuan(fen)}元（${rate}×${quantity}）` : rate}`;
  });
  const known = due.flatMap(({ fen }) => (fen === null ? [] : [fen]));
  const total = known.reduce((sum, fen) => sum + fen, 0);
  return [...lines, ...(due.length > 1 && known.length === due.length ? [`合计${yuan(total)}元`] : [])].join("；");
}
