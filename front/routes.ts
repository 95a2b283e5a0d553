import { readdirSync } from "node:fs";
import path from "node:path";
import { localeOfPath } from "@/lib/platform/i18n/href";

type Node = { fixed: Map<string, Node>; any?: Node; rest?: string; route?: string };

const aNode = (): Node => ({ fixed: new Map() });

/** The routes of pages and doors of Next, as they stand in `app/`: "/services/[code]". Folders in brackets name no part. */
export function routesOfPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.tsx?)$/.test(file))
    .map((file) => {
      const parts = path.posix.dirname(file).split("/");
      return `/${parts.filter((part) => part !== "." && !part.startsWith("(")).join("/")}`;
    });
}

/**
 * Finds the pattern of an address: the only form in which addresses are counted, traced or logged, because a path carries
 * numbers of cases and names of files. Parts in `[…]`, `{…}` or `:…` stand for anything; a fixed part wins. Unknown: "other".
 */
export function routeFinder(patterns: readonly string[]): (path: string) => string {
  const root = aNode();
  for (const pattern of patterns) {
    let node = root;
    for (const part of partsOf(pattern)) {
      if (part === "*" || part.startsWith("[...") || part.startsWith("[[...")) {
        node.rest = pattern;
        break;
      }
      if (/^[[{:]/.test(part)) {
        node.any ??= aNode();
        node = node.any;
      } else {
        const next = node.fixed.get(part) ?? aNode();
        node.fixed.set(part, next);
        node = next;
      }
    }
    if (node.rest !== pattern) node.route = pattern;
  }
  const find = (node: Node, parts: readonly string[], at: number): string | undefined => {
    const part = parts[at];
    if (part === undefined) return node.route;
    const fixed = node.fixed.get(part);
    return (fixed && find(fixed, parts, at + 1)) ?? (node.any && find(node.any, parts, at + 1)) ?? node.rest;
  };
  return (address) =>
    find(root, partsOf(address.startsWith("/api/") ? address : localeOfPath(address).path), 0) ?? "other";
}

const partsOf = (address: string): string[] => address.split("/").filter((part) => part !== "");
