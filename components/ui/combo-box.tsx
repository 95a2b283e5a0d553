"use client";
import { type ReactNode, useId } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { controlLook, describedBy, Field, type FieldFrame } from "./field";
import { uiText } from "./ui-text";

export type ComboItem = { id: string; label: string; detail?: ReactNode };

type Props = Omit<FieldFrame, "label"> & {
  label: string;
  id?: string;
  name?: string;
  items: ComboItem[];
  selected?: string | null;
  onSelect: (id: string | null) => void;
  /** Given when the items are searched on the server as one types. Without it the list filters itself. */
  onType?: (text: string) => void;
  text?: string;
  busy?: boolean;
  dense?: boolean;
  placeholder?: string;
};

/** One of a long list, found by typing: a body, an area, an item. Says when nothing fits. */
export function ComboBox(props: Props) {
  const { locale, label, optional, hint, error, source, layout, className, items, dense } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const t = uiText(locale);
  return (
    <I18nProvider locale={locale}>
      <AriaComboBox
        name={props.name}
        items={props.onType ? items : undefined}
        defaultItems={props.onType ? undefined : items}
        selectedKey={props.selected}
        onSelectionChange={(key) => props.onSelect(key === null ? null : String(key))}
        {...(props.onType && { inputValue: props.text ?? "", onInputChange: props.onType })}
        aria-label={label}
        allowsEmptyCollection
        menuTrigger="focus"
        isInvalid={Boolean(error)}
        aria-describedby={describedBy(id, { hint, error })}
      >
        <Field
          {...{ id, locale, optional, hint, error, source, layout, className }}
          label={dense ? <span className="font-normal text-staff">{label}</span> : label}
        >
          <span className="relative block">
            <Input id={id} placeholder={props.placeholder} className={`${controlLook({ error, dense })} pr-9`} />
            <Button
              className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-control text-ink-2"
              aria-label={t("combo.open")}
            >
              <svg aria-hidden viewBox="0 0 16 16" className="size-4">
                <path d="m3.5 6 4.5 4.5L12.5 6" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            </Button>
          </span>
        </Field>
        <Popover
          offset={4}
          className="w-(--trigger-width) min-w-64 overflow-auto rounded-note bg-surface py-1 shadow-overlay"
        >
          <ListBox<ComboItem>
            className="outline-none"
            renderEmptyState={() => (
              <p className="px-4 py-3 text-ink-2 text-small">{props.busy ? t("combo.busy") : t("combo.none")}</p>
            )}
          >
            {(item) => (
              <ListBoxItem
                id={item.id}
                textValue={item.label}
                className={`cursor-pointer px-4 outline-none focused:bg-blue-50 selected:font-semibold selected:text-blue-700 ${dense ? "py-1.5 text-staff" : "py-2.5 text-body"}`}
              >
                {item.label}
                {item.detail && <span className="block font-normal text-caption text-ink-3">{item.detail}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  );
}
