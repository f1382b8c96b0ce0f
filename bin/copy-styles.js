// Copies stylesheets, lists of words and browsers' scripts beside the compiled code, where it looks for them. The scripts are the same there as
// here, byte for byte, so that the hashes of those that pages inline hold for both.
import { cpSync, statSync } from "node:fs";

for (const folder of ["_includes", "src"])
  cpSync(folder, `dist/${folder}`, {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || /\.(?:css|js|txt)$/.test(file),
  });
