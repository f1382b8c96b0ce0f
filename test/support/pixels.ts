import { Resvg } from "@resvg/resvg-js";

/** The colours of a picture, each as `#rrggbb`. */
export interface Pixels {
  at(x: number, y: number): string;
  /** What part of all pixels has a colour, 0 to 1. */
  share(colour: string): number;
}

/** Reads a square PNG. @param side its width and height in pixels */
export function pixelsOf(png: Uint8Array, side: number): Pixels {
  const url = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><image width="${side}" height="${side}" href="${url}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const colours = Array.from(
    { length: side * side },
    (_, n) => `#${pixels.toString("hex", n * 4, n * 4 + 3)}`,
  );
  return {
    at: (x, y) => colours[y * side + x] ?? "",
    share: (wanted) => colours.filter((colour) => colour === wanted).length / colours.length,
  };
}
