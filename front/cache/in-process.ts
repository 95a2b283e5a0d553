import { createServer, type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import { Duplex } from "node:stream";

export type Drawn = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** One end of a line inside the process: what is written here is read at the other end. */
class End extends Duplex {
  other: End | undefined;
  #wanted: (() => void) | undefined;

  override _read(): void {
    const go = this.#wanted;
    this.#wanted = undefined;
    go?.();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const { other } = this;
    if (!other || other.destroyed || other.push(chunk)) done();
    else other.#wanted = done;
  }

  override _final(done: () => void): void {
    this.#hangUp();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#hangUp();
    done(error);
  }

  /** The other end reads what is under way, and then the end. */
  #hangUp(): void {
    const { other } = this;
    this.other = undefined;
    if (other && !other.destroyed && !other.readableEnded) other.push(null);
  }

  // What node:http asks of a socket.
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/**
 * Asks a request handler of this process over a line in memory: a real request and a real answer, without a port, and
 * without a caller who could leave half-way.
 */
export function askInProcess(handler: RequestListener): (path: string, headers: IncomingHttpHeaders) => Promise<Drawn> {
  const server = createServer({ keepAliveTimeout: 0 }, handler);
  const connect = () => {
    const [here, there] = [new End(), new End()];
    here.other = there;
    there.other = here;
    server.emit("connection", there);
    return here;
  };
  return (path, headers) =>
    new Promise((resolve, reject) => {
      const call = request({ path, headers, createConnection: connect }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      call.on("error", reject);
      call.end();
    });
}
