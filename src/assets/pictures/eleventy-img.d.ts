/** Types for the part of Eleventy Image we use; it ships none. https://www.11ty.dev/docs/plugins/image/ */
declare module "@11ty/eleventy-img" {
  /** The part of sharp's pipeline we use: https://sharp.pixelplumbing.com/ */
  export interface Pipeline {
    resize(options: { width: number; height: number; fit: "cover"; position: string }): Pipeline;
    flatten(options: { background: string }): Pipeline;
    keepMetadata(): Pipeline;
    withExif(exif: { IFD0: Record<string, string> }): Pipeline;
    metadata(): Promise<{ exif?: Uint8Array }>;
  }

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
    transform(pipeline: Pipeline): void | Promise<void>;
  }

  /** By format. */
  export type Made = Record<string, { width: number; height: number; buffer: Uint8Array }[]>;

  /** For sites that add it themselves. */
  export const eleventyImageTransformPlugin: import("../../eleventy.ts").EleventyPlugin<
    Record<string, unknown>
  >;

  export default function Image(file: string, options: ImageOptions): Promise<Made>;
}
