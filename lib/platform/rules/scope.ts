/** What a rule reads while it runs, and what it found missing. */
export type Notes = {
  /** Names of data that were not there, in the order of reading. */
  missing: string[];
  /** Parts of the rule whose operands do not fit (text compared with a number). */
  mismatched: string[];
};

export type Scope = {
  /** The datum of that name; undefined when this scope has none. */
  find(name: string): unknown;
  notes: Notes;
};

export const newNotes = (): Notes => ({ missing: [], mismatched: [] });

/** Reads only what the record itself holds: `constructor` and `__proto__` are names like any other. */
export const scopeOf = (data: { [name: string]: unknown }): Scope => ({
  find: (name) => (Object.hasOwn(data, name) ? data[name] : undefined),
  notes: newNotes(),
});

/** An inner scope where one more name is bound (`some x in …`). */
export const bind = (outer: Scope, name: string, value: unknown): Scope => ({
  find: (wanted) => (wanted === name ? value : outer.find(wanted)),
  notes: outer.notes,
});

/** Runs a part whose answer can be certain although some of its data are missing (`false and x`): a certain answer
 *  takes its notes back, so that a rule only names data that could change its answer. */
export function settle<T>(scope: Scope, run: () => T | null): T | null {
  const { missing, mismatched } = scope.notes;
  const [missingBefore, mismatchedBefore] = [missing.length, mismatched.length];
  const value = run();
  if (value !== null) {
    missing.length = missingBefore;
    mismatched.length = mismatchedBefore;
  }
  return value;
}
