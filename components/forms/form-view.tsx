import { type Definition, DefinitionList } from "@/components/patterns/definition-list";
import { SourceTag } from "@/components/ui/source-tag";
import {
  type FormSchema,
  formWords,
  isEmpty,
  isPersonal,
  type ScenarioAnswers,
  type Sources,
  type Values,
  visibleFields,
} from "@/lib/forms/contract";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import { cityOf } from "./city-of";
import { faces } from "./field-types/registry";
import type { AreaOption } from "./field-types/types";
import type { Density } from "./form-field";

/** A filled form to read: the review page, the case page, beside a paper at the counter. Fields that were not asked do
 *  not appear; optional ones left empty say so. */
export function FormView(props: {
  form: FormSchema;
  values: Values;
  sources: Sources;
  scenario: ScenarioAnswers;
  locale: Locale;
  density: Density;
  /** Hide the middle of personal numbers: everyone but the person and those with a purpose on record. */
  masked: boolean;
  areas?: readonly AreaOption[];
  /** Heading level of the sections, under the page's own headings. */
  level?: 2 | 3;
}) {
  const { form, values, sources, scenario, locale, density, masked, areas = [], level = 2 } = props;
  const city = cityOf(areas);
  const dense = density === "staff";
  const Heading = `h${level}` as const;
  const fields = visibleFields(form, values, scenario);
  const shown = form.sections
    .map((section) => ({ section, placed: fields.filter((field) => field.section.key === section.key) }))
    .filter(({ placed }) => placed.length);
  return (
    <div className={dense ? "grid gap-3" : "grid gap-7"}>
      {shown.map(({ section, placed }) => (
        <section key={section.key}>
          <Heading className={dense ? "border-line border-y bg-sunken px-4 py-1.5 text-panel" : "mb-2 text-subhead"}>
            {say(section.title, locale)}
          </Heading>
          <div className={dense ? "px-4 py-1" : ""}>
            <DefinitionList
              dense={dense}
              items={placed.map(({ field }): Definition => {
                const value = values[field.key];
                const source = sources[field.key];
                const Output = faces[field.type].output;
                const isHidden = masked && (field.type === "list" || isPersonal(field));
                return {
                  term: say(field.label, locale),
                  value:
                    value === undefined || isEmpty(value) ? (
                      <span className="text-ink-3">{formWords(locale)("value.empty")}</span>
                    ) : (
                      <Output field={field} value={value} locale={locale} city={city} masked={isHidden} />
                    ),
                  source: source && <SourceTag source={source} locale={locale} />,
                };
              })}
            />
          </div>
        </section>
      ))}
    </div>
  );
}
