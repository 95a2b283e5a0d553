/** One line of JSON, without personal data: what happened, and facts such as counts, routes and error classes. */
export function log(level: "info" | "error", what: string, facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ level, what, role: "web", ...facts })}\n`);
}

/** An error as a fact: its class, message and where it was thrown. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error).slice(0, 500) };
  return { error: error.name, message: error.message.slice(0, 500), stack: error.stack?.slice(0, 2_000) };
}
