import { dictionaries } from "./dictionaries";
import type { Area, Locale } from "./locale";

type Leaves<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];

/** Keys of one area, dotted, typed from the Chinese file. */
export type Key<A extends Area> = Leaves<(typeof dictionaries)["zh-CN"][A]>;
export type Text<A extends Area> = (key: Key<A>, params?: Record<string, string | number>) => string;

function look(node: unknown, path: string[]): string | undefined {
  for (const part of path) {
    if (typeof node !== "object" || node === null) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return typeof node === "string" ? node : undefined;
}

/** Puts `{name}` parameters into a text. A missing parameter stays visible, so that a test or a reader sees it. */
export function fill(text: string, params?: Record<string, string | number>): string {
  return params ? text.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole)) : text;
}

/** The reader of one area's texts in one language. An unknown key answers with the key itself. */
export function createText<A extends Area>(locale: Locale, area: A): Text<A> {
  const dictionary = dictionaries[locale][area];
  return (key, params) => fill(look(dictionary, key.split(".")) ?? key, params);
}
