import { extname } from "node:path/posix";

const types: Record<string, string> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
};

/** Media type of a picture by its file extension; undefined for an unknown extension. */
export const pictureType = (path: string): string | undefined => types[extname(path).toLowerCase()];
