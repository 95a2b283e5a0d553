import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers };

type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: object }> }> }>
  >;
};

/**
 * Calls the open API without a browser and checks every answer against the OpenAPI document it publishes: a status or a
 * body that the document does not name is an error of the test.
 */
export async function anApiCaller(api: { request(path: string, init?: RequestInit): Response | Promise<Response> }) {
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(document as object, "api");
  const validators = new Map<string, ValidateFunction>();

  function templateOf(method: string, path: string): string {
    const plain = path.split("?")[0] ?? path;
    const parts = plain.split("/");
    const found = Object.keys(document.paths).filter((template) => {
      const wanted = template.split("/");
      return (
        wanted.length === parts.length &&
        wanted.every((part, i) => part.startsWith("{") || part === parts[i]) &&
        document.paths[template]?.[method]
      );
    });
    const best = found.sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0];
    if (!best) throw new Error(`openapi.json does not name ${method} ${plain}`);
    return best;
  }

  function check(method: string, path: string, status: number, type: string, body: unknown): void {
    if (status === 500) throw new Error(`500 from ${method} ${path}: ${JSON.stringify(body)}`);
    const template = templateOf(method, path);
    const answer = document.paths[template]?.[method]?.responses[String(status)];
    if (!answer)
      throw new Error(`openapi.json does not name ${status} for ${method} ${template}: ${JSON.stringify(body)}`);
    if (!answer.content?.[type]?.schema) return;
    const pointer = ["paths", template, method, "responses", String(status), "content", type, "schema"]
      .map((part) => encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1")))
      .join("/");
    const key = `api#/${pointer}`;
    const validate = validators.get(key) ?? ajv.compile({ $ref: key });
    validators.set(key, validate);
    if (!validate(body))
      throw new Error(
        `${method} ${template} ${status} is not what openapi.json says: ${ajv.errorsText(validate.errors)}`,
      );
  }

  async function call(
    method: string,
    path: string,
    options: { token?: string; body?: unknown; form?: FormData; key?: string } = {},
  ): Promise<Answer> {
    const headers: Record<string, string> = { "accept-language": "zh-CN" };
    if (options.token) headers.authorization = `Bearer ${options.token}`;
    if (options.key) headers["idempotency-key"] = options.key;
    if (options.body !== undefined) headers["content-type"] = "application/json";
    const response = await api.request(`/api/v1${path}`, {
      method: method.toUpperCase(),
      headers,
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
    });
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const text = await response.text();
    const body = type.endsWith("json") && text ? (JSON.parse(text) as Record<string, unknown>) : {};
    check(method, `/api/v1${path}`, response.status, type, body);
    return { status: response.status, body, headers: response.headers };
  }

  return {
    call,
    /** A signed-in caller: get/post/put with the token. */
    async as(account: string, password: string) {
      const { status, body } = await call("post", "/sessions", { body: { account, password } });
      if (status !== 201) throw new Error(`cannot sign in ${account}: ${JSON.stringify(body)}`);
      const token = String(body.token);
      return {
        token,
        get: (path: string) => call("get", path, { token }),
        post: (path: string, body?: unknown, key?: string) =>
          call("post", path, { token, body, ...(key ? { key } : {}) }),
        put: (path: string, body: unknown) => call("put", path, { token, body }),
        delete: (path: string) => call("delete", path, { token }),
        send: (path: string, form: FormData) => call("post", path, { token, form }),
      };
    },
  };
}

export type ApiCaller = Awaited<ReturnType<typeof anApiCaller>>;
export type SignedCaller = Awaited<ReturnType<ApiCaller["as"]>>;
