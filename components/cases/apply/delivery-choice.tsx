"use client";
import { useLocale, useText } from "@/components/ui/locale";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { DeliveryChoice as Choice } from "@/lib/cases/contract";

/** A courier needs a place to go to: at least this many characters (as the command asks). */
const shortest = 5;

export const deliveryComplete = (choice: Choice): boolean =>
  choice.way !== "courier" || (choice.address?.trim().length ?? 0) >= shortest;

/** The choice as it is kept: without the address of a way that needs none; undefined while it is half said. */
export function deliveryToKeep(choice: Choice | null | undefined): Choice | undefined {
  if (!choice || !deliveryComplete(choice)) return undefined;
  return choice.way === "courier" ? choice : { way: choice.way };
}

/** How the result comes: at once on this device, at the window with a code, or by courier. */
export function DeliveryChoice(props: {
  ways: readonly Choice["way"][];
  choice: Choice;
  onChange: (choice: Choice) => void;
  tried: boolean;
}) {
  const { choice } = props;
  const locale = useLocale();
  const t = useText("apply");
  return (
    <div className="grid gap-4">
      <RadioGroup
        id="delivery-way"
        name="delivery-way"
        locale={locale}
        label={t("delivery.label")}
        options={props.ways.map((way) => ({
          value: way,
          label: t(`delivery.${way}`),
          hint: t(`delivery.hint.${way}`),
        }))}
        value={choice.way}
        onChange={(event) => {
          const way = props.ways.find((one) => one === event.target.value);
          if (way) props.onChange({ ...choice, way });
        }}
      />
      {choice.way === "courier" && (
        <TextField
          id="delivery-address"
          locale={locale}
          label={t("delivery.address")}
          hint={t("delivery.addressHint")}
          autoComplete="street-address"
          maxLength={200}
          value={choice.address ?? ""}
          onChange={(event) => props.onChange({ ...choice, address: event.target.value })}
          error={props.tried && !deliveryComplete(choice) ? t("delivery.addressMissing") : undefined}
        />
      )}
    </div>
  );
}
