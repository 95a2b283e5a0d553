import { dependencies, RuleRefused } from "@/lib/platform/rules";
import { fieldTypes } from "../field-types";
import type { SettingCode } from "../field-types/field-type";
import { columnsOf } from "../field-types/list";
import type { Column, Field, FormSchema } from "./schema";

/** One thing that keeps a form from being published. `at` is the field, `list.column` for a column. */
export type FormFinding = {
  at: string;
  code: SettingCode | "key-repeated" | "key-reserved" | "rule-refused" | "name-unknown" | "rule-circular";
  params: { [name: string]: string };
};

/** Names that mean something else in a rule. */
const reserved = new Set(["scenario", "item"]);
/** Settings that only some types understand; on any other type they would be promised and never kept. */
const special: readonly (keyof Field)[] = [
  "options",
  "min",
  "max",
  "maxLength",
  "pattern",
  "decimals",
  "unit",
  "columns",
  "minRows",
  "maxRows",
];

type Known = { fields: ReadonlySet<string>; columns: ReadonlySet<string>; lists: ReadonlyMap<string, Field> };
type Reads = { reads: string[]; findings: FormFinding[] };

const rulesOf = (field: Field | Column): string[] =>
  [field.visible, field.required, field.readOnly].filter((rule) => typeof rule === "string");

/** What a rule reads by the first name of each path; a bare name in a filter (`rows.kind`) is a column or a field. */
function readsOf(rule: string, at: string, known: Known): Reads {
  try {
    const reads = new Set<string>();
    const findings: FormFinding[] = [];
    for (const path of dependencies(rule)) {
      const [head = "", next] = path.split(".");
      if (head === "scenario" || known.columns.has(head)) continue;
      if (!known.fields.has(head)) findings.push({ at, code: "name-unknown", params: { name: head } });
      reads.add(head);
      const list = known.lists.get(head);
      if (!list || next === undefined || columnsOf(list).some(({ key }) => key === next)) continue;
      if (known.fields.has(next)) reads.add(next);
      else if (next !== "scenario") findings.push({ at, code: "name-unknown", params: { name: path } });
    }
    return { reads: [...reads], findings };
  } catch (refused) {
    if (!(refused instanceof RuleRefused)) throw refused;
    return { reads: [], findings: [{ at, code: "rule-refused", params: { operation: refused.operation, rule } }] };
  }
}

function settingFindings(field: Field | Column, at: string): FormFinding[] {
  const { settings, checkSettings } = fieldTypes[field.type];
  const given = new Set(Object.keys(field));
  const unused = special.filter((name) => given.has(name) && !settings.includes(name));
  return [
    ...unused.map((name) => ({ at, code: "setting-unused" as const, params: { setting: name, type: field.type } })),
    ...(checkSettings?.(field) ?? []).map(({ code, params = {} }) => ({ at, code, params })),
  ];
}

/** Fields whose conditions lead back to themselves: nobody could ever tell whether they are shown. */
function circular(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path = new Set<string>();
  const found: string[] = [];
  const visit = (key: string) => {
    if (path.has(key)) found.push(key);
    if (path.has(key) || done.has(key)) return;
    path.add(key);
    for (const next of edges.get(key) ?? []) visit(next);
    path.delete(key);
    done.add(key);
  };
  for (const key of edges.keys()) visit(key);
  return found;
}

/** Everything that keeps a form from being published: keys, settings, rules that are refused, unknown names, circles. */
export function formFindings(form: FormSchema): FormFinding[] {
  const all = form.sections.flatMap((section) => section.fields);
  const fields = new Set(all.map(({ key }) => key));
  const lists = new Map(all.filter(({ type }) => type === "list").map((field) => [field.key, field]));
  const findings: FormFinding[] = [];
  const edges = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const field of all) {
    const at = field.key;
    if (seen.has(at)) findings.push({ at, code: "key-repeated", params: {} });
    seen.add(at);
    const known = { fields, lists, columns: new Set<string>() };
    for (const [place, part, names] of [
      [at, field, known] as const,
      ...columnsOf(field).map(
        (column) =>
          [
            `${at}.${column.key}`,
            column,
            { ...known, columns: new Set(columnsOf(field).map(({ key }) => key)) },
          ] as const,
      ),
    ]) {
      if (reserved.has(part.key)) findings.push({ at: place, code: "key-reserved", params: { key: part.key } });
      findings.push(...settingFindings(part, place));
      for (const rule of rulesOf(part)) findings.push(...readsOf(rule, place, names).findings);
    }
    if (field.visible !== undefined) edges.set(at, readsOf(field.visible, at, known).reads);
  }
  return [...findings, ...circular(edges).map((at) => ({ at, code: "rule-circular" as const, params: {} }))];
}
