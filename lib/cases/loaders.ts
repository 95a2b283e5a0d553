import { cache } from "react";
import { listRequests } from "./queries/list-requests";

/** What waits for the signature of a chief, read once for a page and the frame around it. */
export const listRequestsOnce = cache(listRequests);
