/** A place in PostgreSQL's log of changes (pg_lsn): who has replayed up to it shows everything that was written before it. */
export type Position = bigint;

export const beginning: Position = 0n;
/** Later than every place there is: only the primary is that far. */
export const endless: Position = 2n ** 64n - 1n;

/** Reads "16/B374D848"; null for anything else. */
export function readPosition(text: string): Position | null {
  const parts = /^([0-9a-f]{1,8})\/([0-9a-f]{1,8})$/i.exec(text);
  return parts ? BigInt(`0x${parts[1]}`) * 2n ** 32n + BigInt(`0x${parts[2]}`) : null;
}

/** Writes a place as PostgreSQL does: "16/B374D848". */
export const positionText = (position: Position): string =>
  `${(position >> 32n).toString(16)}/${(position & 0xffffffffn).toString(16)}`.toUpperCase();
