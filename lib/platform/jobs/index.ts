export { type DeadLetter, listDeadLetters, retryDeadLetters } from "./dead-letters";
export { defineJob, defineSweep, type Job, type Sweep } from "./define";
export { oneByOne } from "./one-by-one";
export { runJobsNow, runSweepsNow } from "./run-now";
export { startWorker } from "./worker";
