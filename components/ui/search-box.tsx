import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  /** Localised address of the page of results; works without scripts. */
  action: string;
  name?: string;
  label: string;
  button: string;
  /** The big box of the home page. */
  large?: boolean;
  /** Behind the words: a microphone. */
  end?: ReactNode;
  input?: ComponentProps<"input">;
};

/** The search box: a form that leads to a page of results. 2 px blue edge; its button is the one blue of the page. */
export function SearchBox(props: Props) {
  const { name = "q", large } = props;
  return (
    <search>
      <form
        action={props.action}
        className={`flex items-stretch overflow-hidden rounded-note border-2 border-blue-600 bg-surface focus-within:outline-3 focus-within:outline-blue-600 focus-within:outline-offset-2 ${large ? "min-h-14" : "min-h-11"}`}
      >
        <span className="flex items-center pl-4 text-ink-2">
          <Icon of={Search} size={20} />
        </span>
        <input
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          {...props.input}
          name={name}
          aria-label={props.label}
          className={`w-full min-w-0 flex-1 bg-transparent px-3 outline-none! [&::-webkit-search-cancel-button]:appearance-none ${large ? "text-lead" : "text-body"}`}
        />
        {props.end}
        <button
          type="submit"
          className="bg-blue-600 px-6 font-semibold text-action text-surface hover:bg-blue-700 max-sm:px-4 sm:min-w-24"
        >
          {props.button}
        </button>
      </form>
    </search>
  );
}
