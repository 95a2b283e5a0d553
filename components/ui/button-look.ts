import { classNames } from "./class-names";

export type ButtonVariant = "solid" | "outlined" | "text" | "destructive" | "destructive-solid";
/** `citizen` is the main act of a portal page (48 px), `normal` 40, `staff` 32. */
export type ButtonSize = "citizen" | "normal" | "staff";

const sizes: Record<ButtonSize, string> = {
  citizen: "button-citizen",
  normal: "button-normal",
  staff: "button-staff",
};

const variants: Record<ButtonVariant, string> = {
  solid: "button-solid",
  outlined: "button-outlined",
  text: "button-text",
  destructive: "button-destructive",
  "destructive-solid": "button-destructive-solid",
};

/** One look for buttons and for links that act as one. They grow and wrap with their words, they never cut them. What a class
 *  means stands in `app/globals.css`: a page repeats its buttons, and says each twice. */
export function buttonLook(options: {
  variant: ButtonVariant;
  size: ButtonSize;
  unavailable?: boolean;
  wide?: boolean;
}): string {
  return classNames(
    "button",
    sizes[options.size],
    (options.variant.endsWith("solid") || options.size === "citizen") && "font-semibold",
    options.unavailable ? "button-unavailable" : variants[options.variant],
    options.wide && "w-full",
  );
}
