/** Types for the part of Eleventy Image that is used here, because it ships none. https://www.11ty.dev/docs/plugins/image/ */
declare module "@11ty/eleventy-img" {
  export interface ImageOptions {
    widths: (number | "auto")[];
    formats: string[];
    /** Returns bytes instead of writing files. */
    dryRun: true;
    useCache: false;
    formatFiltering: [];
    fixOrientation: true;
    sharpOptions: { failOn: "error" | "warning"; limitInputPixels: number };
    sharpAvifOptions: object;
    sharpWebpOptions: object;
    sharpJpegOptions: object;
    /** Modifies the pipeline of https://sharp.pixelplumbing.com/ */
    transform(pipeline: import("sharp").Sharp): void | Promise<void>;
  }

  /** The results by format. */
  export type Results = Record<string, { width: number; height: number; buffer: Uint8Array }[]>;

  /** For sites that add the plugin themselves. */
  export const eleventyImageTransformPlugin: import("../../eleventy.ts").EleventyPlugin<
    Record<string, unknown>
  >;

  export default function Image(file: string, options: ImageOptions): Promise<Results>;
}
