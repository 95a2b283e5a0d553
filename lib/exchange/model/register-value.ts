import type { Field, Value } from "@/lib/forms/contract";

const asText = (given: unknown): string | undefined =>
  typeof given === "string" ? given.trim() || undefined : typeof given === "number" ? String(given) : undefined;

function asNumber(given: unknown): number | undefined {
  const number =
    typeof given === "number" ? given : typeof given === "string" && given.trim() ? Number(given) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Registers say 女 or 本科 where a form says `female` or `bachelor`: an option is meant by its value or by its label. */
function asOption(field: Field, given: unknown): string | undefined {
  const text = asText(given);
  return field.options?.find(({ value, label }) => text === value || text === label.zh || text === label.en)?.value;
}

const isDay = (text: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);

/** A register's value as this field keeps it; undefined when it is of another kind. Lists are never filled this way. */
export function registerValue(field: Field, given: unknown): Value | undefined {
  switch (field.type) {
    case "number":
      return asNumber(given);
    case "money": {
      const fen = asNumber(given);
      return fen !== undefined && Number.isInteger(fen) ? fen : undefined;
    }
    case "date": {
      // Registers write 20260302 as well as 2026-03-02.
      const day = asText(given)?.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
      return day && isDay(day) ? day : undefined;
    }
    case "choice":
      return asOption(field, given);
    case "multi-choice": {
      if (!Array.isArray(given)) return undefined;
      const options = given.map((one) => asOption(field, one));
      return options.every((option) => option !== undefined) && options.length > 0 ? options : undefined;
    }
    case "yes-no":
      return typeof given === "boolean" ? given : undefined;
    case "list":
      return undefined;
    default:
      return asText(given);
  }
}
