"use client";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import { Count } from "./tag";

export type TabItem = { id: string; label: string; count?: number; content: ReactNode };

/** Parts of one page that are looked at one at a time. Places with an address are links (NavLinks), not tabs. */
export function Tabs(props: {
  label: string;
  items: TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
  dense?: boolean;
}) {
  return (
    <AriaTabs
      selectedKey={props.selected}
      onSelectionChange={(key) => props.onSelect?.(String(key))}
      className="min-w-0"
    >
      <TabList aria-label={props.label} className="flex overflow-x-auto border-line-2 border-b max-sm:*:flex-1">
        {props.items.map((item) => (
          <Tab
            key={item.id}
            id={item.id}
            className={`relative flex cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap px-3 max-sm:px-1.5 -outline-offset-2 after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] hover:text-blue-700 selected:font-semibold selected:text-blue-600 selected:after:bg-blue-600 ${props.dense ? "min-h-10 text-staff" : "min-h-target text-body"}`}
          >
            {item.label}
            {item.count !== undefined && <Count>{item.count}</Count>}
          </Tab>
        ))}
      </TabList>
      {props.items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="pt-4">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
