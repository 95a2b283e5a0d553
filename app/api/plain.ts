import { Refusal } from "@/lib/platform/errors";
import { suggest } from "./suggest";
import { api } from "./v1/app";
import { anApp, answerProblem } from "./v1/door";

/** What the front server answers as a plain Node handler, without the page framework: the open API, and what pages ask
 *  for at every key. */
export const plain = anApp();

plain.onError((error, context) => answerProblem(error, context));
plain.notFound((context) => answerProblem(new Refusal("platform/no-such-path", {}, { status: 404 }), context));
plain.get("/api/search", suggest);
plain.route("/", api);

const own: ReadonlySet<string> = new Set(["/api/search", "/api/v1"]);

/** Whether a path is answered here. */
export const isPlain = (path: string): boolean => own.has(path) || path.startsWith("/api/v1/");
