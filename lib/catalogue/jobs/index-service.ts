import { defineJob } from "@/lib/platform/jobs";
import { indexService } from "../commands/index-service";
import { servicePublished } from "../events";

/** A published service can be found. */
export const indexServiceJob = defineJob({
  name: "index-service",
  on: [servicePublished.name],
  handle: ({ code }) => indexService(String(code)),
});
