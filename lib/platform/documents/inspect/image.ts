import sharp from "sharp";
import type { Findings } from "./inspection";

/** An A3 sheet at 600 dpi. More is a mistake or an attack: a few bytes of PNG can stand for gigabytes of pixels. */
const MOST_PIXELS = 70_000_000;
/** Below this a page of print cannot be read on the screen of the clerk. */
const LEAST = { side: 400, pixels: 480_000 };
const SECONDS = 15;

/** Decodes a picture to see that it can be read, within bounds of size and time. */
export async function inspectImage(bytes: Uint8Array): Promise<Findings> {
  const open = () =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", sequentialRead: true }).timeout({
      seconds: SECONDS,
    });
  try {
    const { width, height, density } = await open().metadata();
    const size = { width, height, ...(density && density > 1 ? { dpi: Math.round(density) } : {}) };
    if (width * height > MOST_PIXELS) return { problems: ["picture-too-large"], ...size };
    await open().resize(64, 64, { fit: "inside" }).raw().toBuffer();
    const low = Math.min(width, height) < LEAST.side || width * height < LEAST.pixels;
    return { problems: low ? ["resolution-low"] : [], pages: 1, ...size };
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit|exceeds|too large/i.test(error.message);
    return { problems: [tooLarge ? "picture-too-large" : "unreadable"] };
  }
}
