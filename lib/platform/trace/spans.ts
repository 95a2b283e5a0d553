import {
  type Attributes,
  context,
  createContextKey,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";

/** Only spans of this name leave the process: what libraries add by themselves (the page framework does) holds raw
 *  addresses, and with them numbers of cases. */
export const scope = "tongban";

/** Statements of a span: how many, and how long they took together. Never what they said. */
export type Tally = { statements: number; ms: number };
const tallyKey = createContextKey("tongban.tally");

/** The tally of the sampled command or job that runs here; undefined nearly always. */
export const currentTally = (): Tally | undefined => context.active().getValue(tallyKey) as Tally | undefined;

type Kind = "server" | "command" | "outside" | "job";
const kinds = {
  server: SpanKind.SERVER,
  command: SpanKind.INTERNAL,
  outside: SpanKind.CLIENT,
  job: SpanKind.CONSUMER,
} as const;

export type Begun = {
  name(name: string): void;
  set(attributes: Attributes): void;
};

const nothing: Begun = { name: () => undefined, set: () => undefined };

/**
 * Runs `work` as a span when traces are on and this trace is sampled; otherwise it just runs. Names and attributes are
 * patterns, codes and counts. `from` is a traceparent of another process.
 */
export async function withSpan<T>(
  kind: Kind,
  name: string,
  attributes: Attributes,
  work: (span: Begun) => Promise<T>,
  { from, outcome }: { from?: string | undefined; outcome?: (error: unknown) => string } = {},
): Promise<T> {
  const parent = from === undefined ? context.active() : contextOf(from);
  const span = trace.getTracer(scope).startSpan(name, { kind: kinds[kind], attributes }, parent);
  const inside = trace.setSpan(parent, span);
  if (!span.isRecording()) return context.with(inside, () => work(nothing));
  const tally: Tally = { statements: 0, ms: 0 };
  try {
    const begun: Begun = {
      name: (given) => void span.updateName(given),
      set: (given) => void span.setAttributes(given),
    };
    return await context.with(inside.setValue(tallyKey, tally), () => work(begun));
  } catch (error) {
    span.setAttribute("tongban.outcome", outcome?.(error) ?? "error");
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    endOf(span, tally);
  }
}

function endOf(span: Span, { statements, ms }: Tally): void {
  if (statements > 0)
    span.setAttributes({ "tongban.sql.statements": statements, "tongban.sql.ms": Math.round(ms * 10) / 10 });
  span.end();
}

/** A context that goes on from a traceparent; from nothing when it is not well-formed. The sender's own state stays out. */
const contextOf = (traceparent: string) => propagation.extract(ROOT_CONTEXT, { traceparent });

/** The W3C traceparent of what runs here, to hand on; undefined when traces are off or this one is not sampled. */
export function traceparent(): string | undefined {
  if (!trace.getSpan(context.active())?.isRecording()) return undefined;
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
