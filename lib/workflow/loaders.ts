import { cache } from "react";
import { countTasks } from "./queries/count-tasks";

/** The numbers on the tabs, counted once for a page and the frame around it. */
export const countTasksOnce = cache(countTasks);
