/** A statement as it passed a wire; values in the binary format stay bytes. */
export type Statement = { text: string; values: (string | Buffer | null)[] };

/**
 * Reads the statements out of what a client says to PostgreSQL (frontend protocol 3): simple queries, and prepared ones
 * each time they are executed, with the values they were bound with. Answers a function that takes the next bytes and
 * gives the statements completed in them.
 */
export function statementReader(): (bytes: Buffer) => Statement[] {
  let rest = Buffer.alloc(0);
  let started = false;
  const prepared = new Map<string, string>();
  let bound: Statement = { text: "", values: [] };

  const take = (type: string, body: Buffer): Statement | null => {
    let at = 0;
    const word = () => {
      const end = body.indexOf(0, at);
      const text = body.toString("utf8", at, end);
      at = end + 1;
      return text;
    };
    if (type === "Q") return { text: word(), values: [] };
    if (type === "P") prepared.set(word(), word());
    if (type === "B") {
      word();
      const text = prepared.get(word()) ?? "";
      const formats = Array.from({ length: body.readInt16BE(at) }, (_, i) => body.readInt16BE(at + 2 + i * 2));
      at += 2 + formats.length * 2;
      const count = body.readInt16BE(at);
      at += 2;
      const values: Statement["values"] = [];
      for (let i = 0; i < count; i += 1) {
        const length = body.readInt32BE(at);
        at += 4;
        const bytes = length < 0 ? null : body.subarray(at, at + length);
        at += Math.max(length, 0);
        const binary = (formats.length === 1 ? formats[0] : formats[i]) === 1;
        values.push(bytes === null ? null : binary ? Buffer.from(bytes) : bytes.toString("utf8"));
      }
      bound = { text, values };
    }
    return type === "E" ? bound : null;
  };

  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const statements: Statement[] = [];
    for (;;) {
      // The first message (start-up) has no type byte.
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return statements;
      const length = rest.readInt32BE(head);
      if (rest.length < head + length) return statements;
      const statement = started ? take(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, 1 + length)) : null;
      if (statement) statements.push(statement);
      started = true;
      rest = rest.subarray(head + length);
    }
  };
}
