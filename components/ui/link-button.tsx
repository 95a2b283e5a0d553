import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Kbd } from "./kbd";

type Props = ComponentProps<typeof Link> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  keys?: string;
  wide?: boolean;
};

/** A link that looks like a button: the next step lies on another page. The address must already be localised. */
export function LinkButton(props: Props) {
  const { variant = "outlined", size = "normal", icon, keys, wide, children, className, ...rest } = props;
  return (
    <Link {...rest} className={`${buttonLook({ variant, size, wide })} ${className ?? ""}`}>
      <span className="inline-flex flex-wrap items-center justify-center gap-2">
        {icon}
        <span>{children}</span>
        {keys && <Kbd keys={keys} />}
      </span>
    </Link>
  );
}
