// Copies the stylesheets beside the compiled code, where it looks for them.
import { cpSync } from "node:fs";

cpSync("_includes/styles", "dist/_includes/styles", {
  recursive: true,
  filter: (file) => !/\.tsx?$/.test(file),
});
