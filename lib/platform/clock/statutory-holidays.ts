import { type Day, dayFromSerial, serialOf, weekdayOfSerial } from "./day";

/**
 * First day of the lunar year, Dragon Boat and Mid-Autumn in Beijing time (GB/T 33661-2017). A table and not the
 * runtime's Chinese calendar: ICU puts the new moons of 2027-02-06 (23:56) and 2030-02-03 (00:07) on the wrong day.
 */
const lunar: Record<number, readonly [spring: string, dragonBoat: string, midAutumn: string]> = {
  2024: ["02-10", "06-10", "09-17"],
  2025: ["01-29", "05-31", "10-06"],
  2026: ["02-17", "06-19", "09-25"],
  2027: ["02-06", "06-09", "09-15"],
  2028: ["01-26", "05-28", "10-03"],
  2029: ["02-13", "06-16", "09-22"],
  2030: ["02-03", "06-05", "09-12"],
  2031: ["01-23", "06-24", "10-01"],
  2032: ["02-11", "06-12", "09-19"],
  2033: ["01-31", "06-01", "09-08"],
  2034: ["02-19", "06-20", "09-27"],
  2035: ["02-08", "06-10", "09-16"],
};

/** 清明 of the 21st century: the year's solar-term formula agrees with the observatory's tables up to 2100. */
function tombSweeping(year: number): string {
  const y = year - 2000;
  return `04-0${Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4)}`;
}

/** The holidays of everybody (全国年节及纪念日放假办法 art. 2; 13 days since 国务院令795号 of 2025, 11 before), in order. */
function holidays(year: number): number[] {
  const on = (date: string) => serialOf(`${year}-${date}`);
  const [spring, dragonBoat, midAutumn] = lunar[year] ?? [];
  const longer = year >= 2025;
  const days = [on("01-01"), on(tombSweeping(year)), on("05-01"), on("10-01"), on("10-02"), on("10-03")];
  if (longer) days.push(on("05-02"));
  if (spring) for (let i = longer ? -1 : 0; i < 3; i++) days.push(on(spring) + i);
  if (dragonBoat) days.push(on(dragonBoat));
  if (midAutumn) days.push(on(midAutumn));
  return days.sort((a, b) => a - b);
}

/**
 * Days off of a year for which the State Council has given no notice: the statutory holidays and, for each that falls
 * on a weekend or on another holiday, the next free weekday (same rules, art. 6: 补假). Weekends are not listed.
 * Outside 2024–2035 the lunar holidays are not known here; the year is reported as assumed in any case.
 */
export function statutoryDaysOff(year: number): Day[] {
  const all = holidays(year);
  const off = new Set<number>();
  const owed: number[] = [];
  for (const day of all) {
    if (weekdayOfSerial(day) > 5 || off.has(day)) owed.push(day);
    off.add(day);
  }
  for (const day of owed) {
    let next = day;
    while (weekdayOfSerial(next) > 5 || off.has(next)) next++;
    off.add(next);
  }
  return [...off].sort((a, b) => a - b).map(dayFromSerial);
}
