import { createText, type Locale, say } from "@/lib/platform/i18n";
import type {
  ProcessDefinition,
  ProcessLayout,
  ProcessNode,
  ProcessProgress,
  StepPeople,
  StepState,
} from "@/lib/workflow/contract";
import { Bar } from "../ui/bar";
import { FlowLine } from "./process-flow-line";
import { Mark, StepBox } from "./process-node";
import { StepList } from "./step-list";
import { StepTable } from "./step-table";
import { timeOf, whoOf } from "./step-words";

export type ProcessPictureProps = {
  definition: ProcessDefinition;
  /** `layout(definition, locale)`: made on the server. */
  layout: ProcessLayout;
  locale: Locale;
  /** How far the case has come; without it the process is drawn as it is published. */
  progress?: ProcessProgress;
  people?: Record<string, StepPeople>;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1); there is nothing inside the picture to put the focus on. */
const reachable = 0;

/** A word under or over a mark must not lie on a line that leaves it that way. */
function isFree(layout: ProcessLayout, node: { x: number; y: number }, up: boolean): boolean {
  return !layout.flows.some(({ points }) =>
    points.some((to, i) => {
      const from = points[i - 1];
      if (from === undefined || from.x !== to.x || from.x !== node.x) return false;
      return up
        ? Math.min(from.y, to.y) < node.y && Math.max(from.y, to.y) <= node.y
        : Math.max(from.y, to.y) > node.y && Math.min(from.y, to.y) >= node.y;
    }),
  );
}

/**
 * A process as a picture: done in blue tint, now in solid blue, later as a grey outline, with who and how long inside.
 * For screen readers a table says the same; under 640 px a list takes the picture's place. Renders on the server.
 */
export function ProcessPicture(props: ProcessPictureProps) {
  const { definition, layout, locale } = props;
  const t = createText(locale, "workflow");
  const nodes = new Map<string, ProcessNode>(definition.nodes.map((node) => [node.id, node]));
  const walked = new Set(props.progress?.walked);
  const stateOf = (id: string): StepState => props.progress?.nodes[id] ?? "later";
  const label = t("picture.label", { name: say(definition.name, locale) });
  const steps = layout.nodes.flatMap(({ id }) => {
    const node = nodes.get(id);
    if (node?.kind !== "task") return [];
    const known = { state: stateOf(id), people: props.people?.[id] };
    return [
      {
        id,
        name: say(node.name, locale),
        state: known.state,
        who: whoOf(node, known, locale),
        time: timeOf(node, known, locale),
      },
    ];
  });
  const words = new Map(steps.map(({ id, who, time }) => [id, [who, time].filter(Boolean).join(" · ")]));
  return (
    <figure aria-label={label} className="m-0">
      {/* Wider than its place the picture shrinks by a tenth, then scrolls: words in it stay readable. */}
      <section className="overflow-x-auto max-sm:hidden" tabIndex={reachable} aria-label={label}>
        <div className="grid grid-cols-[minmax(min-content,max-content)]">
          <Bar width={`${layout.width * 0.9}`} height={0} />
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            width={layout.width}
            className="h-auto max-w-full font-sans"
          >
            {[...layout.flows]
              .sort((a, b) => Number(walked.has(a.id)) - Number(walked.has(b.id)))
              .map((flow) => (
                <FlowLine key={flow.id} flow={flow} walked={walked.has(flow.id)} />
              ))}
            {layout.nodes.map((at) => {
              const node = nodes.get(at.id);
              if (node === undefined) return null;
              if (node.kind === "task" || node.kind === "unsupported")
                return <StepBox key={at.id} at={at} state={stateOf(at.id)} words={words.get(at.id) ?? ""} />;
              const event = node.kind === "start" || node.kind === "end";
              const over = !event && isFree(layout, at, true);
              const named = event || node.kind === "exclusive";
              const word = named && (over || isFree(layout, at, false)) ? say(node.name, locale) : "";
              return <Mark key={at.id} at={at} node={node} state={stateOf(at.id)} word={word} over={over} />;
            })}
          </svg>
        </div>
      </section>
      <StepTable steps={steps} locale={locale} caption={label} />
      <StepList steps={steps} locale={locale} label={label} />
    </figure>
  );
}
