/**
 * Reads the statements out of what a client says to PostgreSQL (frontend protocol 3): simple queries, and prepared ones
 * each time they are executed. Answers a function that takes the next bytes and gives the statements completed in them.
 */
export function statementReader(): (bytes: Buffer) => string[] {
  let rest = Buffer.alloc(0);
  let started = false;
  const prepared = new Map<string, string>();
  let bound = "";

  const textAt = (body: Buffer, from: number) => body.toString("utf8", from, body.indexOf(0, from));

  const take = (type: string, body: Buffer): string | null => {
    if (type === "Q") return textAt(body, 0);
    if (type === "P") {
      const name = textAt(body, 0);
      prepared.set(name, textAt(body, Buffer.byteLength(name) + 1));
    }
    if (type === "B") {
      const portal = textAt(body, 0);
      bound = prepared.get(textAt(body, Buffer.byteLength(portal) + 1)) ?? "";
    }
    return type === "E" ? bound : null;
  };

  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const statements: string[] = [];
    for (;;) {
      // The first message (start-up) has no type byte.
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return statements;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return statements;
      const statement = started ? take(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, 1 + length)) : null;
      if (statement !== null) statements.push(statement);
      started = true;
      rest = rest.subarray(head + length);
    }
  };
}
