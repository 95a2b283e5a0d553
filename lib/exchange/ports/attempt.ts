import { z } from "zod";
import type { FailureReason } from "../contract";

/** One attempt that gave nothing. Thrown inside the ports only, so that the circuit breaker counts it. */
export class AttemptFailure extends Error {
  constructor(readonly reason: Extract<FailureReason, "timeout" | "down" | "garbage">) {
    super(reason);
  }
}

const envelopeSchema = z.object({
  code: z.number().int(),
  message: z.string().max(1_000),
  data: z.unknown(),
  callNo: z.string().max(64),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** Reads at most `limit` bytes; more than that is not an answer we agreed on. */
export async function readCapped(body: ReadableStream<Uint8Array> | null, limit: number): Promise<Buffer> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.byteLength;
    if (size > limit) {
      await reader.cancel().catch(() => undefined);
      throw new AttemptFailure("garbage");
    }
    chunks.push(step.value);
  }
  return Buffer.concat(chunks);
}

/** The envelope `{code, message, data, callNo}` of this very call; anything else is rubbish. */
export function parseEnvelope(bytes: Buffer, callNo: string): Envelope {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AttemptFailure("garbage");
  }
  const parsed = envelopeSchema.safeParse(value);
  if (!parsed.success || parsed.data.callNo !== callNo) throw new AttemptFailure("garbage");
  return parsed.data;
}

/** What a failed connection or a passed time-out is called. */
export function failureOf(error: unknown, timedOut: boolean): AttemptFailure {
  if (error instanceof AttemptFailure) return error;
  return new AttemptFailure(timedOut ? "timeout" : "down");
}
