// Copies stylesheets and browsers' scripts beside the compiled code, where it looks for them. The scripts are the same there as
// here, byte for byte, so that the hashes of those that pages inline hold for both.
import { cpSync } from "node:fs";

cpSync("_includes/styles", "dist/_includes/styles", {
  recursive: true,
  filter: (file) => !/\.tsx?$/.test(file),
});
cpSync("_includes/scripts", "dist/_includes/scripts", { recursive: true });
