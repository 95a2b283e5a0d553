/** What a binary COPY begins with: "PGCOPY" and more to know it by, flags, and the length of what else stands there. */
const header = { first: 0x50, more: 15, length: 19 };
/** PostgreSQL counts from the year 2000, in microseconds. */
const year2000 = 946_684_800_000;

/** A row in the binary format of COPY: how many fields, and before each how many bytes it has (-1: null). */
export class CopiedRow {
  #bytes: Buffer = Buffer.alloc(0);
  #latin1: string | null = null;
  #fields = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes the next message of a COPY; false when no row is in it: the header alone, or the mark of the end. */
  read(message: Buffer): boolean {
    // No table has as many columns as a row would have that begins like the header.
    let at = message[0] === header.first ? header.length + message.readInt32BE(header.more) : 0;
    const fields = at < message.length ? message.readInt16BE(at) : -1;
    at += 2;
    for (let i = 0; i < fields; i += 1) {
      const length = message.readInt32BE(at);
      at += 4;
      this.#starts[i] = at;
      if (length > 0) at += length;
      this.#ends[i] = length < 0 ? -1 : at;
    }
    this.#bytes = message;
    this.#latin1 = null;
    this.#fields = fields;
    return fields >= 0;
  }

  isNull(field: number): boolean {
    return this.#end(field) < 0;
  }

  /** The bytes of a field, valid until the next row. */
  bytes(field: number): Buffer {
    return this.#bytes.subarray(this.#start(field), this.#end(field));
  }

  /** One character for each byte: what is equal in it is equal in the bytes, and it is the text itself while that is ASCII. */
  latin1(field: number): string {
    this.#latin1 ??= this.#bytes.toString("latin1");
    return this.#latin1.slice(this.#start(field), this.#end(field));
  }

  text(field: number): string {
    return this.#bytes.toString("utf8", this.#start(field), this.#end(field));
  }

  /** An `integer`. */
  int(field: number): number {
    return this.#bytes.readInt32BE(this.#start(field));
  }

  /** A `timestamptz` in milliseconds since 1970, with a fraction where it has one. */
  millis(field: number): number {
    const at = this.#start(field);
    const micros = this.#bytes.readInt32BE(at) * 2 ** 32 + this.#bytes.readUInt32BE(at + 4);
    return year2000 + micros / 1_000;
  }

  #start(field: number): number {
    const start = this.#starts[field];
    if (start === undefined || field >= this.#fields) throw new RangeError(`a row without a field ${field}`);
    return start;
  }

  #end(field: number): number {
    return this.#ends[field] ?? -1;
  }
}
