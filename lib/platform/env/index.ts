import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://"),
  /** Nodes that may be read from beside the primary, by commas; the primary may be among them. */
  DATABASE_REPLICA_URL: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((one) => (one.trim() ? [one.trim()] : [])))
    .refine(
      (urls) => urls.every((url) => /^postgres(ql)?:\/\//.test(url)),
      "each address must start with postgresql://; several are parted by commas",
    ),
  DB_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DB_MAX_WAIT_MS: z.coerce.number().int().min(100).default(10_000),
  DB_TIMEOUT_MS: z.coerce.number().int().min(100).default(15_000),
  TONGBAN_DATA: z.string().min(1),
  TONGBAN_STORAGE: z.string().optional(),
  TONGBAN_KEY: z.string().regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits (32 bytes)"),
  NEXTAUTH_SECRET: z.string().min(16),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  SANDBOX_URL: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  PORT: port.default(3000),
  /** How far the worker stands back for others on its machine: 0 not at all, 19 the most. */
  WORKER_NICE: z.coerce.number().int().min(0).max(19).default(10),
});

export type Env = z.infer<typeof schema>;

/** Thrown at the first use of a wrong environment; names every variable and what is wrong with it. */
export class EnvironmentError extends Error {}

/** Reads the environment; one line per missing or wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return source[name] === undefined ? `  ${name} is missing` : `  ${name} is wrong: ${issue.message}`;
  });
  throw new EnvironmentError(
    `The environment is not complete:\n${lines.join("\n")}\n\`npm start\` sets all of them by itself.`,
  );
}

let known: Env | undefined;

/** The checked environment of this process. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
