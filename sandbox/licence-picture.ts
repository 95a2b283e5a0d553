import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import type { HeldLicence } from "./city";
import { outline } from "./glyphs";
import type { LicenceDetail } from "./licence-details";

const width = 1240;
const height = 874;
const margin = 90;

/** The lines on a licence's face: its own words, its details, and what every licence has. */
function faceLines(licence: HeldLicence, details: readonly LicenceDetail[]): [string, string][] {
  const own = Object.entries(licence.face).map(([label, value]): [string, string] => [label, String(value)]);
  const more: [string, string][] = [
    ...details.map(({ label, value }): [string, string] => [label, String(value)]),
    ["证照编号", licence.number],
    ["发证机关", licence.issuer ?? ""],
    ["发证日期", licence.issued ?? ""],
    ["有效期至", licence.validUntil ?? "长期"],
  ];
  const said = new Set(own.flat());
  return [...own, ...more.filter(([label, value]) => value !== "" && !said.has(label) && !said.has(value))].slice(
    0,
    12,
  );
}

/** Cuts a value into lines that fit beside its label. */
function wrap(text: string, characters: number): string[] {
  const all = [...text];
  const lines: string[] = [];
  for (let start = 0; start < all.length && lines.length < 2; start += characters) {
    lines.push(all.slice(start, start + characters).join(""));
  }
  return lines;
}

function seal(issuer: string): string {
  const [x, y] = [width - 240, height - 210];
  const star = Array.from({ length: 10 }, (_, corner) => {
    const radius = corner % 2 === 0 ? 34 : 13;
    const angle = (corner * Math.PI) / 5 - Math.PI / 2;
    return `${x + radius * Math.cos(angle)},${y + radius * Math.sin(angle)}`;
  });
  const name = [...issuer].slice(-12);
  // The name follows the ring from eight o'clock to four o'clock, the star stands in the middle.
  const step = Math.min(26, 240 / Math.max(1, name.length - 1));
  const written = name.map((character, place) => {
    const angle = (place - (name.length - 1) / 2) * step;
    const drawn = outline(character, { x, y: y - 68, size: 24, colour: "#c0392b", anchor: "middle", weight: 30 });
    return `<g transform="rotate(${angle} ${x} ${y})">${drawn}</g>`;
  });
  return `<g opacity="0.82"><circle cx="${x}" cy="${y}" r="104" fill="none" stroke="#c0392b" stroke-width="6"/>
    <polygon points="${star.join(" ")}" fill="#c0392b"/>${written.join("")}</g>`;
}

/** The face of a licence as a PNG of 1,240 × 874 pixels (A5 landscape at 150 dpi), marked as a sample of an invented city. */
export async function drawLicence(licence: HeldLicence, details: readonly LicenceDetail[] = []): Promise<Buffer> {
  let y = 250;
  const lines = faceLines(licence, details).flatMap(([label, value]) => {
    const drawn = [outline(label, { x: margin + 30, y, size: 25, colour: "#6b7280" })];
    for (const line of wrap(value, 26)) {
      drawn.push(outline(line, { x: margin + 270, y, size: 28 }));
      y += 44;
    }
    return drawn;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#fffdf7"/>
    <rect x="34" y="34" width="${width - 68}" height="${height - 68}" fill="none" stroke="#b08d57" stroke-width="8"/>
    <rect x="50" y="50" width="${width - 100}" height="${height - 100}" fill="none" stroke="#b08d57" stroke-width="2"/>
    ${outline(licence.name, { x: width / 2, y: 160, size: 58, anchor: "middle", weight: 36 })}
    ${lines.join("")}${seal(licence.issuer ?? "云州市")}
    ${outline("样本 · 虚构城市云州市,不具法律效力", { x: margin + 30, y: height - 92, size: 20, colour: "#9a7b4f" })}
  </svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** The same face on one A5 page. */
export async function licencePdf(licence: HeldLicence, picture: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(licence.name);
  const image = await pdf.embedPng(picture);
  const page = pdf.addPage([595, 420]);
  page.drawImage(image, { x: 0, y: 0, width: 595, height: 420 });
  return pdf.save();
}
