/** What a page shows can change by one of these; who changes it says so (lib/platform/changes). */
export type PageTag = "catalogue" | "articles" | "calendar" | `service:${string}`;

type PublicPage = {
  /** As in app/(portal); `[code]` stands for one part of the path. */
  route: string;
  /** Names of the query that change the page; an address with any other is not kept. */
  query?: readonly string[];
  tags: (parts: Record<string, string>) => readonly PageTag[];
  /** A shorter time than the general one, in seconds, for pages that follow something nobody announces. */
  seconds?: number;
};

const filters = ["audience", "theme", "department", "area", "list", "terminal", "cursor"] as const;
const catalogue = () => ["catalogue"] as const;
const dated = () => ["catalogue", "calendar"] as const;
const fixed = () => [];

/**
 * Every page that is the same for everybody: it reads neither a cookie nor a session nor anything of one person. Only
 * these are kept. `public-pages.test.ts` follows their imports and fails when one reaches the session.
 */
export const publicPages: readonly PublicPage[] = [
  { route: "/", tags: () => ["catalogue", "articles"] },
  { route: "/people", tags: catalogue },
  { route: "/firms", tags: catalogue },
  { route: "/services", query: filters, tags: dated },
  { route: "/services/[code]", tags: ({ code }) => [`service:${code}`, "catalogue", "calendar"] },
  { route: "/services/[code]/sheets/[key]", query: ["filled"], tags: ({ code }) => [`service:${code}`] },
  { route: "/life-events/[key]", tags: dated },
  { route: "/departments", tags: catalogue },
  { route: "/departments/[code]", query: ["cursor"], tags: dated },
  { route: "/articles", query: ["group", "cursor"], tags: () => ["articles"] },
  { route: "/articles/[id]", tags: () => ["articles", "catalogue"] },
  { route: "/finished", query: ["cursor"], tags: fixed, seconds: 15 },
  { route: "/search/advanced", tags: catalogue },
  { route: "/progress", tags: fixed },
  { route: "/verify", tags: fixed },
  { route: "/sign-in", tags: fixed },
  { route: "/register", tags: fixed },
];
