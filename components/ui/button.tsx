import { type ComponentProps, type ReactNode, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Words shown while the act is under way ("正在提交"); the button keeps its width and does nothing meanwhile. */
  busy?: string | false;
  /** Why the act is not possible now. Written beside the button; pass `{ describedBy }` when it is written elsewhere. */
  unavailable?: string | { describedBy: string } | false;
  /** The key that does the same, e.g. "F9" or "Ctrl+K". A hint only: `useHotkeys` binds it. */
  keys?: string;
  wide?: boolean;
};

/** A button: verb plus object. Unavailable and busy buttons stay in the order of focus and say why. */
export function Button(props: ButtonProps) {
  const {
    variant = "outlined",
    size = "normal",
    icon,
    busy,
    unavailable,
    keys,
    wide,
    children,
    className,
    ...rest
  } = props;
  const reasonId = useId();
  const reason = typeof unavailable === "string" && unavailable ? unavailable : undefined;
  const still = Boolean(busy) || Boolean(unavailable);
  const describedBy = unavailable && typeof unavailable === "object" ? unavailable.describedBy : reason && reasonId;
  const words = (
    <span className={busy ? "button-words invisible" : "button-words"}>
      {icon}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </span>
  );
  const button = (
    <button
      type="button"
      {...rest}
      {...(still && { type: "button", onClick: undefined, formAction: undefined, "aria-disabled": true })}
      aria-describedby={describedBy || rest["aria-describedby"]}
      aria-keyshortcuts={keys?.replaceAll("Ctrl", "Control")}
      aria-busy={busy ? true : undefined}
      className={`${buttonLook({ variant, size, unavailable: Boolean(unavailable), wide })} ${className ?? ""}`}
    >
      {words}
      {busy && (
        <span role="status" className="col-start-1 row-start-1 inline-flex items-center gap-2">
          <Spinner />
          {busy}
        </span>
      )}
    </button>
  );
  if (!reason) return button;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span id={reasonId} className="text-caption text-ink-2">
        {reason}
      </span>
    </span>
  );
}
