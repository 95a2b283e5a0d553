/** A line of a process as a person reads it: `level what fact=value …`. What is no line of ours stays as it is.
 *  @param {string} line @returns {string} */
export function readable(line) {
  if (!line.startsWith('{"level"')) return line;
  try {
    const { level, what, at, role: _role, stack, ...facts } = JSON.parse(line);
    const said = Object.entries(facts).map(
      ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    const time = typeof at === "string" ? new Date(at).toTimeString().slice(0, 8) : "";
    const head = [time, level === "info" ? "" : String(level).toUpperCase(), what, ...said].filter(Boolean).join(" ");
    return typeof stack === "string" && level === "error" ? `${head}\n  ${stack.replaceAll("\n", "\n  ")}` : head;
  } catch {
    return line;
  }
}

/**
 * How a line of a process is passed on: to a person at a terminal in words, with who said it; to a file or a collector as
 * it came, because a line of JSON says itself who wrote it.
 * @param {string} role @param {string} line @param {boolean} [terminal] @returns {string}
 */
export function passedOn(role, line, terminal = process.stdout.isTTY === true) {
  if (terminal) return `[${role}] ${readable(line)}`;
  return line.startsWith('{"level"') ? line : `[${role}] ${line}`;
}
