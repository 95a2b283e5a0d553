import { expect } from "vitest";
import type { ProcessDefinition, ProcessState } from "../contract";
import { aProcess } from "./a-process";
import { advance, isRunning, notStarted } from "./advance";
import { checkProcess } from "./check-process";
import { isPending } from "./history";
import { inconsistencies } from "./inconsistencies";
import { returnTargets } from "./return-targets";

/** A move that changed the state it was given would throw on a frozen one. */
function frozen(state: ProcessState): ProcessState {
  for (const one of [...state.tokens, ...state.tasks]) Object.freeze(one);
  Object.freeze(state.tokens);
  Object.freeze(state.tasks);
  return Object.freeze(state);
}

/** A process being played in a test: steps by name, and after every move the state must be consistent. */
export class Run {
  state: ProcessState = notStarted;
  private ids = 0;

  constructor(
    readonly def: ProcessDefinition,
    private readonly facts: Record<string, unknown> = {},
  ) {
    this.move({ type: "start" });
  }

  private move(event: Parameters<typeof advance>[2]): this {
    this.state = frozen(advance(this.state, this.def, event, { facts: this.facts, newId: () => `id${++this.ids}` }));
    expect(inconsistencies(this.state, this.def)).toEqual([]);
    return this;
  }

  get running(): boolean {
    return isRunning(this.state);
  }

  /** The open steps in alphabetical order, a step once for each pending signer. */
  get open(): string {
    return this.state.tasks
      .filter(isPending)
      .map((task) => task.node)
      .sort()
      .join(" ");
  }

  /** The id of a pending task of a step. */
  task(node: string): string {
    const task = this.state.tasks.find((one) => one.node === node && isPending(one));
    if (task === undefined) throw new Error(`${node} is not open; open are: ${this.open}`);
    return task.id;
  }

  claim(node: string): this {
    const id = this.task(node);
    this.state = {
      ...this.state,
      tasks: this.state.tasks.map((task) => (task.id === id ? { ...task, state: "claimed" } : task)),
    };
    return this;
  }

  complete(node: string, outcome = "pass"): this {
    return this.move({ type: "complete", taskId: this.task(node), outcome });
  }

  completeTask(taskId: string, outcome = "pass"): this {
    return this.move({ type: "complete", taskId, outcome });
  }

  sendBack(node: string, toNode: string): this {
    return this.move({ type: "return", taskId: this.task(node), toNode });
  }

  targets(node: string): string[] {
    return returnTargets(this.state, this.def, this.task(node));
  }

  cancelAll(): this {
    return this.move({ type: "cancelAll" });
  }

  start(): this {
    return this.move({ type: "start" });
  }
}

/** Starts a drawing that the check finds sound. */
export async function aRun(ways: string, attributes: Record<string, string> = {}, facts: Record<string, unknown> = {}) {
  const def = await aProcess(ways, attributes);
  expect(checkProcess(def).filter(({ severity }) => severity === "error")).toEqual([]);
  return new Run(def, facts);
}

/** A refusal by its code. */
export const refuses = (code: string): unknown => expect.objectContaining({ code });
