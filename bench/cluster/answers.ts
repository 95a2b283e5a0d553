/** Every answer anybody got, by what it was, in the part of the run that goes on now. */
export class Answers {
  #counts = new Map<string, number>();

  /** @param status null: cut, or nobody answered in time */
  note = (status: number | null): void => {
    const name = status === null ? "cut or silent" : String(status);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  };

  /** What was counted so far; counts anew from here. */
  take(): Record<string, number> {
    const taken = Object.fromEntries([...this.#counts].sort());
    this.#counts = new Map();
    return taken;
  }
}

/** Answers that a person would call an error: cut, refused for now, or 500 and more. */
export const errorsIn = (answers: Record<string, number>): number =>
  Object.entries(answers).reduce((sum, [what, n]) => sum + (Number(what) < 429 ? 0 : n), 0);

export const allIn = (answers: Record<string, number>): number => Object.values(answers).reduce((sum, n) => sum + n, 0);
