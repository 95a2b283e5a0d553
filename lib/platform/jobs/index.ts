export { type DeadLetter, type DeadLetterPage, listDeadLetters, retryDeadLetters } from "./dead-letters";
export { defineJob, defineSweep, type Job, type Sweep } from "./define";
export { oneByOne } from "./one-by-one";
export { runJobsNow, runSweepsNow } from "./run-now";
export { startWorker } from "./worker";
export { readWorkerHealth, type SweepHealth, type Waiting, type WorkerHealth } from "./worker-health";
