/** Something is under way. The words beside it say what. */
export function Spinner(props: { size?: number }) {
  const { size = 16 } = props;
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 16 16" fill="none" className="shrink-0 animate-spin">
      <path d="M8 1.5a6.5 6.5 0 1 1-6.5 6.5" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
