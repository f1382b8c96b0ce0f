/** The part of Eleventy Image that is used; it ships no types. https://www.11ty.dev/docs/plugins/image/ */
declare module "@11ty/eleventy-img" {
  /** Sharp's pipeline, as far as it is worked on: https://sharp.pixelplumbing.com/ */
  export interface Pipeline {
    resize(options: { width: number; height: number; fit: "cover"; position: "attention" }): Pipeline;
    flatten(options: { background: string }): Pipeline;
    keepMetadata(): Pipeline;
    withExif(exif: { IFD0: Record<string, string> }): Pipeline;
    metadata(): Promise<{ exif?: Uint8Array }>;
  }

  export interface ImageOptions {
    widths: (number | "auto")[];
    formats: string[];
    /** Gives bytes and writes nothing. */
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

  export default function Image(file: string, options: ImageOptions): Promise<Made>;
}
