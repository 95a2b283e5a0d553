/** The line drawing of the city, the only ornament of the portal, at the right foot of the head. */
export function CityDrawing() {
  return (
    <div
      aria-hidden
      data-print="none"
      className="-z-10 pointer-events-none absolute inset-0 bg-[#f1efec] bg-[url(/city.svg)] bg-[position:right_bottom] bg-no-repeat [background-size:min(47.5rem,100%)] large:hidden"
    />
  );
}
