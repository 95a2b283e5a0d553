import type { Column, FieldType } from "../model/schema";
import { area } from "./area";
import { choice } from "./choice";
import { date } from "./date";
import { email } from "./email";
import type { FieldTypeModel } from "./field-type";
import { listOf } from "./list";
import { money } from "./money";
import { multiChoice } from "./multi-choice";
import { number } from "./number";
import { phone } from "./phone";
import { postalAddress } from "./postal-address";
import { residentId } from "./resident-id";
import { text } from "./text";
import { textarea } from "./textarea";
import { uscc } from "./uscc";
import { yesNo } from "./yes-no";

/** Types that may stand in a row of a list. A new type: its name in model/schema.ts, its file, its line here, its face
 *  in components/forms. */
const cellTypes: Readonly<Record<Column["type"], FieldTypeModel>> = {
  text,
  textarea,
  number,
  money,
  date,
  choice,
  "multi-choice": multiChoice,
  "yes-no": yesNo,
  "resident-id": residentId,
  uscc,
  phone,
  email,
  "postal-address": postalAddress,
  area,
};

/** Every type of field. */
export const fieldTypes: Readonly<Record<FieldType, FieldTypeModel>> = { ...cellTypes, list: listOf(cellTypes) };
