import type {
  Branch,
  Given,
  ProcessDefinition,
  ProcessFlow,
  ProcessNode,
  ProcessState,
  Task,
  Token,
} from "../contract";
import { isJoin, samePath } from "./branches";
import { chooseWay } from "./choose-way";
import { type Graph, graphOf } from "./graph";

/** A checked process cannot turn in a circle without a person; more automatic steps than this are a defect. */
const mostSteps = 10_000;

type Arrival = { node: string; path: readonly Branch[] };

/** One move in the making: a copy of the state that tokens walk on until each rests at a step, a join or an end. */
export class Walk {
  readonly graph: Graph;
  tokens: Token[];
  tasks: Task[];

  constructor(
    state: ProcessState,
    readonly def: ProcessDefinition,
    private readonly given: Given,
  ) {
    this.graph = graphOf(def);
    this.tokens = [...state.tokens];
    this.tasks = [...state.tasks];
  }

  state(): ProcessState {
    return { tokens: this.tokens, tasks: this.tasks };
  }

  node(id: string): ProcessNode {
    const node = this.graph.nodes.get(id);
    if (node === undefined) throw new Error(`process ${this.def.key} has no node ${id}`);
    return node;
  }

  change(id: string, to: Pick<Task, "state" | "outcome">): void {
    this.tasks = this.tasks.map((task) => (task.id === id ? { ...task, ...to } : task));
  }

  cancel(which: (task: Task) => boolean): void {
    this.tasks = this.tasks.map((task) =>
      (task.state === "open" || task.state === "claimed") && which(task) ? { ...task, state: "cancelled" } : task,
    );
  }

  /** Puts a token that waits at a join for its sibling branches. */
  wait(node: string, path: readonly Branch[]): void {
    this.tokens = [...this.tokens, { id: this.given.newId(), node, state: "waiting", path: [...path] }];
  }

  /** Leaves a node along its way out: one flow, the chosen one, or all of a split. */
  leave(id: string, path: readonly Branch[]): void {
    this.arrive(this.waysOut(this.node(id), path));
  }

  /** A token comes to a node and walks on until it rests. */
  arrive(arrivals: readonly Arrival[]): void {
    const waiting = [...arrivals];
    for (let steps = 0; ; steps++) {
      const next = waiting.shift();
      if (next === undefined) return;
      if (steps > mostSteps) throw new Error(`process ${this.def.key} does not come to rest`);
      waiting.unshift(...this.enter(next));
    }
  }

  private enter({ node: id, path }: Arrival): Arrival[] {
    const node = this.node(id);
    if (node.kind === "end") return [];
    if (node.kind === "task") {
      this.open(id, path, node.signers);
      return [];
    }
    if (!isJoin(node, this.graph.into(id))) return this.waysOut(node, path);
    this.wait(id, path);
    const gateway = path.at(-1)?.gateway ?? "";
    const outer = path.slice(0, -1);
    const siblings = this.graph.out(gateway).map((flow) => [...outer, { gateway, flow: flow.id }]);
    const came = (branch: Branch[]) => (token: Token) => token.node === id && samePath(token.path, branch);
    if (!siblings.every((branch) => this.tokens.some(came(branch)))) return [];
    this.tokens = this.tokens.filter((token) => !siblings.some((branch) => came(branch)(token)));
    return this.waysOut(node, outer);
  }

  private waysOut(node: ProcessNode, path: readonly Branch[]): Arrival[] {
    const out = this.graph.out(node.id);
    const along = (flow: ProcessFlow) => ({ node: flow.to, path });
    if (node.kind === "exclusive") return [along(chooseWay(node, out, this.state(), this.def, this.given.facts))];
    if (node.kind !== "parallel" || out.length < 2) return out.slice(0, 1).map(along);
    return out.map((flow) => ({ node: flow.to, path: [...path, { gateway: node.id, flow: flow.id }] }));
  }

  private open(node: string, path: readonly Branch[], signers: number): void {
    const visit = 1 + Math.max(0, ...this.tasks.map((task) => task.visit));
    this.tokens = [...this.tokens, { id: this.given.newId(), node, state: "active", path: [...path] }];
    const opened = Array.from(
      { length: signers },
      (): Task => ({ id: this.given.newId(), node, visit, state: "open" }),
    );
    this.tasks = [...this.tasks, ...opened];
  }
}
