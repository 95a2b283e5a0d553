import sharp from "sharp";

/** A readable page as a scanner gives it (A4 at 150 dpi, PNG), different for every text. */
export async function aPicture(text: string): Promise<Uint8Array> {
  const safe = text.replace(/[<>&]/g, "");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#fff"/>
    <rect x="80" y="80" width="1080" height="1594" fill="none" stroke="#333" stroke-width="3"/>
    <text x="140" y="220" font-size="56" fill="#111">${safe}</text>
    ${Array.from({ length: 20 }, (_, i) => `<line x1="140" x2="1100" y1="${320 + i * 60}" y2="${320 + i * 60}" stroke="#999"/>`).join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().withMetadata({ density: 150 }).toBuffer());
}
