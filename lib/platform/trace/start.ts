import { ProxyTracerProvider, type Tracer } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  AlwaysOffSampler,
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-node";
import type { Role } from "../log";
import { scope } from "./spans";

/** Gives tracers to ourselves only; to libraries one that writes nothing and hands the parent on, so that our spans join. */
class OwnTracers extends NodeTracerProvider {
  override getTracer(name: string): Tracer {
    return name === scope ? super.getTracer(name) : silent;
  }
}
const silent = new ProxyTracerProvider().getDelegate().getTracer("silent");

/** The share of traces that is kept: OTEL_TRACES_SAMPLER_ARG, 0 to 1; 0.01 unless told. Throws for anything else. */
export function ratioOf(text: string | undefined): number {
  if (text === undefined || text === "") return 0.01;
  const ratio = Number(text);
  if (ratio >= 0 && ratio <= 1) return ratio;
  throw new Error("OTEL_TRACES_SAMPLER_ARG is wrong: must be between 0 and 1");
}

/**
 * Turns traces on when OTEL_EXPORTER_OTLP_ENDPOINT names somebody who takes them (OTLP over HTTP; the other variables of
 * the exporter hold too). Answers how to send what waits and end; undefined when they are off.
 */
export function startTraces(role: Role, source: Record<string, string | undefined>): (() => Promise<void>) | undefined {
  if (!source.OTEL_EXPORTER_OTLP_ENDPOINT && !source.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return undefined;
  const root = new TraceIdRatioBasedSampler(ratioOf(source.OTEL_TRACES_SAMPLER_ARG));
  const provider = new OwnTracers({
    resource: resourceFromAttributes({
      "service.name": source.OTEL_SERVICE_NAME ?? `tongban-${role}`,
      "service.namespace": "tongban",
    }),
    sampler: new ParentBasedSampler({ root, remoteParentNotSampled: new AlwaysOffSampler() }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}
