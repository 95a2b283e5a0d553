/**
 * What to do with the traces of an earlier server in our data directory. PostgreSQL guards a directory with
 * postmaster.pid and a shared memory segment: a server that lives is adopted; after a crash the file is stale, and if
 * the number in it now belongs to a stranger PostgreSQL would refuse to start until the file is gone.
 *
 * @param {{ pidFile: string | null, living: number[], running: (pid: number) => boolean, knowsDirectories: boolean }} seen
 *   pidFile: text of postmaster.pid; living: processes that work inside the directory; running: is this number in use;
 *   knowsDirectories: false where the system cannot tell which processes work in a directory
 * @returns {{ do: "start" } | { do: "adopt", pid: number, port: number } | { do: "remove-pid-file" }
 *   | { do: "wait-for-remains", pids: number[] }}
 */
export function decideAdoption({ pidFile, living, running, knowsDirectories }) {
  const server = pidFile === null ? null : parsePidFile(pidFile);
  if (server !== null) {
    const ours = knowsDirectories ? living.includes(server.pid) : running(server.pid);
    if (ours) return { do: "adopt", ...server };
  }
  // Backends of a killed server end by themselves within seconds; starting beside them would harm the data.
  if (living.length > 0) return { do: "wait-for-remains", pids: living };
  return pidFile === null ? { do: "start" } : { do: "remove-pid-file" };
}

/** postmaster.pid: line 1 the process number, line 4 the port. Null when it is not (yet) whole.
 *  @param {string} text */
export function parsePidFile(text) {
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 1 && Number.isInteger(port) && port > 0 ? { pid, port } : null;
}
