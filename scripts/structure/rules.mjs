import { checkActs, checkClock, checkNext, checkPrisma } from "./guards.mjs";
import { checkImports } from "./import-order.mjs";
import { checkName } from "./vocabulary.mjs";

/** @typedef {{ name: string, line: number }} Import */
/** @typedef {{ file: string, line: number, says: string }} Breach */

/** Imports with their line: static, dynamic, re-export, side effect, and `import("…")` types. @param {string} text @returns {Import[]} */
export function importsOf(text) {
  const found = [];
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)["']([^"'\n]+)["']/g;
  for (const match of text.matchAll(pattern))
    found.push({ name: match[1] ?? "", line: text.slice(0, match.index).split("\n").length });
  return found;
}

/** Code without comments and strings, line by line, so that a word in a text is no breach. @param {string} text */
export function codeOf(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`])\/\/[^\n]*/g, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** Every breach of the house's structure in one file: `{file, line, says}`; `says` tells where the code belongs.
 *  @param {string} file @param {string} text @returns {Breach[]} */
export function breachesOf(file, text) {
  const imports = importsOf(text);
  const code = codeOf(text);
  return [
    ...checkName(file),
    ...checkImports(file, imports),
    ...checkPrisma(file, imports),
    ...checkNext(file, imports),
    ...checkClock(file, code),
    ...checkActs(file, text),
  ];
}
