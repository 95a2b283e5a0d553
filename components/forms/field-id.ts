/** The id of the control of a field: `equipment[0].name` → `form-equipment-0-name`. Problems and controls meet here. */
export const fieldId = (path: string): string => `form-${path.replace(/[[\].]+/g, "-")}`;
