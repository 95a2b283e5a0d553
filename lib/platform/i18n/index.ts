export { localeOfPath, localHref } from "./href";
export { type Area, type Bilingual, type Locale, locales, say } from "./locale";
export { createText, type Text } from "./text";
