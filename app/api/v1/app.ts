import { Refusal } from "@/lib/platform/errors";
import { anApp, answerProblem, identify, limitBody, refuseHalfTexts } from "./door";
import { caseActs } from "./routes/case-acts";
import { cases } from "./routes/cases";
import { evaluation } from "./routes/evaluation";
import { files } from "./routes/files";
import { materials } from "./routes/materials";
import { open } from "./routes/public";
import { services } from "./routes/services";
import { sessions } from "./routes/sessions";
import { sharing } from "./routes/sharing";
import { supervision } from "./routes/supervision";
import { tasks } from "./routes/tasks";
import { verify } from "./routes/verify";
import { walkIns } from "./routes/walk-ins";

/** The open API. Nothing here needs Next: the front server answers it as a plain Node handler (front/main.ts). */
export const api = anApp().basePath("/api/v1");

api.onError((error, context) => answerProblem(error, context));
api.notFound((context) => answerProblem(new Refusal("platform/no-such-path", {}, { status: 404 }), context));
api.use("*", async (context, next) => {
  await next();
  context.header("cache-control", "no-store");
});
api.use("*", limitBody);
api.use("*", refuseHalfTexts);
api.use("*", identify);
for (const routes of [
  sessions,
  services,
  open,
  cases,
  caseActs,
  materials,
  tasks,
  files,
  sharing,
  verify,
  evaluation,
  supervision,
  walkIns,
])
  api.route("/", routes);

api.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
api.doc31("/openapi.json", {
  openapi: "3.1.0",
  info: {
    title: "Tongban 通办 open API",
    version: "1",
    description:
      "One door for a whole city. Errors are RFC 9457 problem documents with a stable code. An answer that wrote may carry " +
      "`Tongban-Position`: a program that sends it back with what it reads sees at least that, and may be answered by a replica; " +
      "without it a program is answered by the primary.",
  },
  security: [{ bearer: [] }],
});
