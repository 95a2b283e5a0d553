import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../scripts/setup/run.mjs";
import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";
import type { DatabaseNode } from "./database-nodes";
import { fillTemplate } from "./fill-template";
import { findPrograms, SystemProgram } from "./system-program";

const host = "127.0.0.1";

/** HAProxy in front of the web processes and of whichever node is the primary. */
export async function startBalancer(
  base: string,
  ports: { web: number; database: number; webProcesses: Record<string, number> },
  nodes: readonly DatabaseNode[],
): Promise<SystemProgram> {
  const { haproxy } = findPrograms(["haproxy", "setpriv"]);
  const folder = path.join(base, "haproxy");
  mkdirSync(folder, { recursive: true });
  const busyFile = path.join(folder, "busy.http");
  // An HTTP answer as it goes over the line: its head ends its lines as HTTP does.
  const [head = "", ...body] = fillTemplate("busy.http", {}).split("\n\n");
  writeFileSync(busyFile, `${head.replaceAll("\n", "\r\n")}\r\n\r\n${body.join("\n\n")}`);
  const server = (name: string, at: string, port: number, more: string) =>
    `  server ${name} ${at}:${port} check ${more}`;
  const file = path.join(folder, "haproxy.cfg");
  writeFileSync(
    file,
    fillTemplate("haproxy.cfg", {
      host,
      mostLines: 4_000,
      webPort: ports.web,
      databasePort: ports.database,
      busyFile,
      webServers: Object.entries(ports.webProcesses)
        .map(([name, port]) => server(name, host, port, `cookie ${name}`))
        .join("\n"),
      databaseServers: nodes
        .map(({ name, machine, port, restPort }) => server(name, machine.host, port, `port ${restPort}`))
        .join("\n"),
    }),
  );
  const { code, output } = await run(haproxy, ["-c", "-f", file]);
  if (code !== 0) throw new SetupProblem(`HAProxy does not take its settings:\n${output}`);
  const program = new SystemProgram("haproxy", { command: haproxy, args: ["-db", "-f", file], folder });
  program.start();
  return program;
}
