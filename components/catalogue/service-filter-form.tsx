import { firmThemes, listAreas, listDepartments, personalThemes, type ServiceFilter } from "@/lib/catalogue";
import { serviceLists, terminals } from "@/lib/catalogue/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { Button } from "../ui/button";
import type { Choice } from "../ui/select";
import { TextField } from "../ui/text-field";
import { PlainSelect } from "./plain-select";

/** Who it is for, about what, whose, where, on which list, by which means. A plain form: the choice is in the address. */
export async function ServiceFilterForm(props: {
  action: string;
  locale: Locale;
  filter: Omit<ServiceFilter, "cursor" | "size">;
  /** With the words to search for: the advanced search. */
  text?: { value: string };
  button: string;
}) {
  const { locale, filter, text } = props;
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const [departments, areas] = await Promise.all([listDepartments(), listAreas()]);
  const themes: Choice[] = [
    ...(filter.audience === "firm"
      ? []
      : personalThemes.map((key) => ({ value: key, label: c(`personalTheme.${key}`) as string }))),
    ...(filter.audience === "person"
      ? []
      : firmThemes.map((key) => ({ value: key, label: c(`firmTheme.${key}`) as string }))),
  ].filter((choice, index, all) => all.findIndex(({ value }) => value === choice.value) === index);
  const fields: [keyof typeof filter & string, string, Choice[]][] = [
    [
      "audience",
      t("filter.audience"),
      [
        { value: "person", label: t("filter.person") },
        { value: "firm", label: t("filter.firm") },
      ],
    ],
    ["theme", t("filter.theme"), themes],
    [
      "department",
      t("filter.department"),
      departments.map(({ code, name }) => ({ value: code, label: say(name, locale) })),
    ],
    [
      "area",
      t("filter.area"),
      areas.map(({ code, name, depth }) => ({ value: code, label: `${"　".repeat(depth)}${say(name, locale)}` })),
    ],
    ["list", t("filter.list"), serviceLists.map((list) => ({ value: list, label: c(`list.${list}`) }))],
    ["terminal", t("filter.terminal"), terminals.map((one) => ({ value: one, label: c(`terminal.${one}`) }))],
  ];
  return (
    <search data-print="none">
      <form action={props.action} className="grid gap-x-5 gap-y-4 sm:grid-cols-3 large:grid-cols-1">
        {text && (
          <TextField
            locale={locale}
            name="q"
            label={t("filter.words")}
            hint={t("filter.wordsHint")}
            defaultValue={text.value}
            maxLength={100}
            className="col-span-full"
            optional
          />
        )}
        {fields.map(([name, label, options]) => (
          <PlainSelect
            key={name}
            name={name}
            label={label}
            all={t("filter.all")}
            options={options}
            value={filter[name] ?? ""}
          />
        ))}
        <div className="col-span-full">
          <Button type="submit" variant={text ? "solid" : "outlined"} size={text ? "citizen" : "normal"}>
            {props.button}
          </Button>
        </div>
      </form>
    </search>
  );
}
