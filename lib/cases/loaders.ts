import { cache } from "react";
import { countDesks } from "./queries/count-desks";
import { listRequests } from "./queries/list-requests";

/** What waits for the signature of a chief, read once for a page and the frame around it. */
export const listRequestsOnce = cache(listRequests);

/** The numbers on the tabs of the window, counted once for a page and the frame around it. */
export const countDesksOnce = cache(countDesks);
