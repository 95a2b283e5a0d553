type Forgetters = Map<string, Set<() => void>>;

/** One list per process: a bundler may load this module more than once, and every copy of a fact must go. */
const holder = globalThis as typeof globalThis & { tongbanForgetters?: Forgetters };
holder.tongbanForgetters ??= new Map();
const forgetters = holder.tongbanForgetters;

/** Registers how a copy that this process keeps is forgotten when `tag` has changed. */
export function whenChanged(tag: string, forget: () => void): void {
  const known = forgetters.get(tag) ?? new Set();
  forgetters.set(tag, known.add(forget));
}

/** Forgets every copy of these in this process; without tags, of everything. */
export function forgetChanged(tags?: readonly string[]): void {
  for (const tag of tags ?? forgetters.keys()) for (const forget of forgetters.get(tag) ?? []) forget();
}
