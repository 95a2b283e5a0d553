"use client";
import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { useId } from "react";
import { Button } from "react-aria-components/Button";
import { Calendar, CalendarCell, CalendarGrid } from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker as AriaDatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Popover } from "react-aria-components/Popover";
import { isDay } from "@/lib/platform/clock/day";
import { controlLook, describedBy, Field, type FieldFrame } from "./field";
import { Icon } from "./icon";

type Props = Omit<FieldFrame, "label"> & {
  label: string;
  id?: string;
  name?: string;
  /** "YYYY-MM-DD"; "" while empty. */
  value?: string;
  onChange?: (day: string) => void;
  min?: string;
  max?: string;
  /** Days that cannot be chosen: closed, full. */
  isUnavailable?: (day: string) => boolean;
  readOnly?: boolean;
  dense?: boolean;
};

const read = (day: string | undefined): CalendarDate | undefined => (day && isDay(day) ? parseDate(day) : undefined);

/** A day, typed in parts or picked from a calendar. Speaks and writes "YYYY-MM-DD". */
export function DatePicker(props: Props) {
  const { locale, label, optional, hint, error, source, layout, className, isUnavailable } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  const turn = "grid size-9 place-items-center rounded-control hover:bg-sunken disabled:text-ink-3";
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, layout, className }}>
      <I18nProvider locale={locale}>
        <AriaDatePicker<CalendarDate>
          aria-label={label}
          aria-describedby={describedBy(id, { hint, error })}
          name={props.name}
          value={props.value === undefined ? undefined : (read(props.value) ?? null)}
          onChange={(date) => props.onChange?.(date ? date.toString() : "")}
          minValue={read(props.min)}
          maxValue={read(props.max)}
          isDateUnavailable={isUnavailable && ((date) => isUnavailable(date.toString()))}
          isReadOnly={props.readOnly}
          isInvalid={Boolean(error)}
          isRequired={!optional}
          shouldForceLeadingZeros
        >
          <Group
            id={id}
            className={`${controlLook({ error, readOnly: props.readOnly, dense: props.dense })} flex items-center focus-within:outline-3 focus-within:outline-blue-600 focus-within:outline-offset-2`}
          >
            <DateInput className="flex flex-1">
              {(segment) => (
                <DateSegment
                  segment={segment}
                  className="rounded-tag px-0.5 outline-none focused:bg-blue-600 focused:text-surface data-[placeholder]:text-ink-3"
                />
              )}
            </DateInput>
            {!props.readOnly && (
              <Button className="grid size-8 place-items-center rounded-control text-ink-2 hover:bg-sunken">
                <Icon of={CalendarDays} />
              </Button>
            )}
          </Group>
          <Popover offset={4} className="rounded-note bg-surface p-4 shadow-overlay">
            <Dialog className="outline-none">
              <Calendar>
                <header className="flex items-center justify-between pb-2">
                  <Button slot="previous" className={turn}>
                    <Icon of={ChevronLeft} />
                  </Button>
                  <Heading className="font-semibold text-body" />
                  <Button slot="next" className={turn}>
                    <Icon of={ChevronRight} />
                  </Button>
                </header>
                <CalendarGrid className="text-center text-small [&_th]:h-8 [&_th]:font-normal [&_th]:text-fine [&_th]:text-ink-3">
                  {(date) => (
                    <CalendarCell
                      date={date}
                      className="m-px grid size-10 cursor-pointer place-items-center rounded-control hover:bg-blue-50 selected:bg-blue-600 selected:font-semibold selected:text-surface data-[disabled]:cursor-default data-[unavailable]:cursor-default data-[disabled]:text-ink-3 data-[unavailable]:text-ink-3 data-[unavailable]:line-through outside:hidden"
                    />
                  )}
                </CalendarGrid>
              </Calendar>
            </Dialog>
          </Popover>
        </AriaDatePicker>
      </I18nProvider>
    </Field>
  );
}
