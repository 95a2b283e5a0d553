import type { Call } from "./caller";
import type { Operation } from "./operations";

/** How often each operation is asked for, of a hundred acts of a city hall's morning: many read, few decide. */
const shares: Record<string, number> = {
  home: 12,
  "guide page": 17,
  "search, as one types": 20,
  "progress by case number": 12,
  "verification of a number": 6,
  "notice as PDF": 3,
  "department worklist, filtered (GET /tasks)": 7,
  "department worklist, page": 4,
  "window worklist, page": 4,
  "case page at the approver's desk": 6,
  "supervision board, page": 2,
  "begin a case": 1,
  submit: 2,
  accept: 2,
  "complete a task": 2,
};

/** The next act of a mixed load, and the operation it belongs to. */
export type Act = { operation: Operation; call: Call };

/**
 * Acts of all operations in a fixed, well mixed order. A command whose prepared cases are used up is left out from then on.
 */
export function mixOf(operations: readonly Operation[]): () => Act {
  const hundred = operations.flatMap((operation) =>
    Array.from({ length: shares[operation.name] ?? 0 }, () => operation),
  );
  const next = new Map(operations.map((operation) => [operation.name, 0]));
  let turn = 0;
  return function act(): Act {
    // 37 shares no factor with 100 or 98: every place of the list comes once in a round, neighbours far apart.
    const operation = hundred[(turn * 37) % hundred.length];
    turn += 1;
    if (!operation) throw new Error("no operation is mixed");
    const n = next.get(operation.name) ?? 0;
    if (operation.most !== undefined && n >= operation.most) return act();
    next.set(operation.name, n + 1);
    return { operation, call: operation.call(n) };
  };
}
