/** The open door of Tongban. Decoration beside the name. */
export function Logo(props: { size?: number; quiet?: boolean }) {
  const { size = 36, quiet } = props;
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 36 36" className="shrink-0">
      <rect width="36" height="36" rx="7" className={quiet ? "fill-control" : "fill-blue-600"} />
      <path d="M9.5 8h8v20h-8z" fill="#fff" />
      <path d="M18.5 9.75h6.25v16.5H18.5" fill="none" stroke="#fff" strokeWidth="2.5" strokeLinejoin="round" />
      <path d="M9.5 8 19 10.5v15L9.5 28Z" fill="#fff" />
      <circle cx="16" cy="18.2" r="1.4" className={quiet ? "fill-control" : "fill-blue-600"} />
    </svg>
  );
}
