/** A code people and programs can rely on: `domain/reason`, declared in the domain's contract.ts. */
export type RefusalCode = `${string}/${string}`;

export type RefusalOptions = {
  /** HTTP status of the problem document; 409 (the state does not allow it) unless told. */
  status?: 400 | 401 | 403 | 404 | 405 | 408 | 409 | 413 | 414 | 415 | 422 | 423 | 429 | 503;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** Machine-readable facts for the caller: field errors, the state, what is possible. Never personal data. */
  detail?: Record<string, unknown>;
};

/** An expected "no": thrown inside a transaction so that it rolls back, translated at the door (RFC 9457). */
export class Refusal extends Error {
  readonly status: NonNullable<RefusalOptions["status"]>;
  readonly retryAfter: number | undefined;
  readonly detail: Record<string, unknown>;

  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {},
    options: RefusalOptions = {},
  ) {
    super(code);
    this.name = "Refusal";
    this.status = options.status ?? 409;
    this.retryAfter = options.retryAfter;
    this.detail = options.detail ?? {};
  }
}
