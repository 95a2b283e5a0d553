/** Themes of the portal in the order they are offered; texts in `messages/<locale>/catalogue.json`, `personalTheme` and `firmTheme`. */
export const personalThemes = [
  "birth",
  "education",
  "employment",
  "social-security",
  "housing",
  "household",
  "travel",
  "marriage",
  "elderly",
  "disability",
  "welfare",
  "vocational",
  "transport",
] as const;

export const firmThemes = [
  "setup",
  "licensing",
  "food",
  "health",
  "employment",
  "construction",
  "environment",
  "transport",
  "city",
  "land",
  "equipment",
  "exit",
] as const;

/** Things that happen in a life or to a firm; texts under `lifeEvent.<key>`. */
export const lifeEvents = {
  person: [
    "have-child",
    "find-job",
    "marry",
    "rent-home",
    "buy-home",
    "move-city",
    "travel-abroad",
    "retire",
    "get-old",
    "disability",
    "hardship",
  ],
  firm: [
    "open-shop",
    "open-restaurant",
    "open-firm",
    "hire",
    "run-transport",
    "build",
    "renovate-street",
    "close-firm",
  ],
} as const;

export type PersonalTheme = (typeof personalThemes)[number];
export type FirmTheme = (typeof firmThemes)[number];
export type LifeEvent = (typeof lifeEvents)["person" | "firm"][number];
export type Audience = "person" | "firm";

export const audiences = ["person", "firm"] as const;

export const isLifeEvent = (key: string): key is LifeEvent =>
  ([...lifeEvents.person, ...lifeEvents.firm] as string[]).includes(key);
