import { classNames } from "./class-names";

export type ButtonVariant = "solid" | "outlined" | "text" | "destructive" | "destructive-solid";
/** `citizen` is the main act of a portal page (48 px), `normal` 40, `staff` 32. */
export type ButtonSize = "citizen" | "normal" | "staff";

const sizes: Record<ButtonSize, string> = {
  citizen: "min-h-citizen px-6 py-2 text-action",
  normal: "min-h-10 px-4 py-1.5 text-[0.9375rem]/6 large:min-h-target large:text-action",
  staff: "min-h-8 px-3 py-1 text-staff",
};

const variants: Record<ButtonVariant, string> = {
  solid: "border-blue-600 bg-blue-600 text-surface hover:border-blue-700 hover:bg-blue-700 active:bg-blue-900",
  outlined: "border-control bg-surface text-ink hover:border-ink-2 hover:bg-sunken active:bg-line",
  text: "border-transparent text-blue-600 hover:bg-blue-50 hover:text-blue-700 active:bg-blue-100",
  destructive: "border-red-text/45 bg-surface text-red-text hover:border-red-text hover:bg-red-50 active:bg-red-50",
  "destructive-solid": "border-red-text bg-red-text text-surface hover:brightness-90 active:brightness-75",
};

/** One look for buttons and for links that act as one. They grow and wrap with their words, they never cut them. */
export function buttonLook(options: {
  variant: ButtonVariant;
  size: ButtonSize;
  unavailable?: boolean;
  wide?: boolean;
}): string {
  return classNames(
    "inline-grid select-none place-items-center rounded-control border-edge text-center transition-colors duration-120 ease-out",
    sizes[options.size],
    options.variant.endsWith("solid") || options.size === "citizen" ? "font-semibold" : "font-medium",
    options.wide && "w-full",
    options.unavailable ? "border-line-2 bg-sunken text-ink-3" : variants[options.variant],
  );
}
