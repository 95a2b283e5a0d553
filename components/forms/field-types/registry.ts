import type { ComponentType } from "react";
import type { FieldType } from "@/lib/forms/contract";
import { AreaInput } from "./area/input";
import { ChoiceInput } from "./choice/input";
import { DateInput } from "./date/input";
import { EmailInput } from "./email/input";
import { ListInput } from "./list/input";
import { ListOutput } from "./list/output";
import { MoneyInput } from "./money/input";
import { MultiChoiceInput } from "./multi-choice/input";
import { NumberInput } from "./number/input";
import { PhoneInput } from "./phone/input";
import { PostalAddressInput } from "./postal-address/input";
import { ResidentIdInput } from "./resident-id/input";
import { TextInput } from "./text/input";
import { TextOutput } from "./text-output";
import { TextareaInput } from "./textarea/input";
import type { InputProps, OutputProps } from "./types";
import { UsccInput } from "./uscc/input";
import { YesNoInput } from "./yes-no/input";

type Face = { input: ComponentType<InputProps>; output: ComponentType<OutputProps>; wide?: true };

/** The faces of every type of field: to fill in, to read. `wide` ones take the whole line of the form. */
export const faces: Readonly<Record<FieldType, Face>> = {
  text: { input: TextInput, output: TextOutput },
  textarea: { input: TextareaInput, output: TextOutput, wide: true },
  number: { input: NumberInput, output: TextOutput },
  money: { input: MoneyInput, output: TextOutput },
  date: { input: DateInput, output: TextOutput },
  choice: { input: ChoiceInput, output: TextOutput },
  "multi-choice": { input: MultiChoiceInput, output: TextOutput, wide: true },
  "yes-no": { input: YesNoInput, output: TextOutput },
  "resident-id": { input: ResidentIdInput, output: TextOutput },
  uscc: { input: UsccInput, output: TextOutput },
  phone: { input: PhoneInput, output: TextOutput },
  email: { input: EmailInput, output: TextOutput },
  "postal-address": { input: PostalAddressInput, output: TextOutput, wide: true },
  area: { input: AreaInput, output: TextOutput, wide: true },
  list: { input: ListInput, output: ListOutput, wide: true },
};
