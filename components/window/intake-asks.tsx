import { CorrectDialog, DeferDialog, RefuseDialog } from "./intake-dialogs";
import type { Intake } from "./use-intake";

/** What is asked once more before a notice goes out. */
export function IntakeAsks({ intake }: { intake: Intake }) {
  const { view, acts, items, ready, asking, go } = intake;
  const onClose = () => intake.setAsking(null);
  if (asking === "correct")
    return (
      <CorrectDialog
        items={items}
        onClose={onClose}
        onSend={() => {
          const asked = items.map(({ name: _, ...item }) => item);
          void go("correct", () => acts.askCorrection(view.ref, asked));
        }}
      />
    );
  if (asking === "defer")
    return (
      <DeferDialog
        papers={ready.deferrable}
        days={view.deferrable}
        onClose={onClose}
        onSend={(deferred) => void go("defer", () => acts.accept(view.ref, deferred))}
      />
    );
  if (asking === "refuse")
    return <RefuseDialog onClose={onClose} onSend={(input) => void go("refuse", () => acts.refuse(view.ref, input))} />;
  return null;
}
