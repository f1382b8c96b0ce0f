// Runs in the editor's browser, at /admin/.

import { init, registerCustomFormat } from "@sveltia/cms";
import { fileFormat } from "./file-format.js";

const response = await fetch(new URL("../config.json", import.meta.url));
if (!response.ok) throw new Error(`config.json: ${response.status}`);
const { cms, leftOut, calendar } = await response.json();

for (const { format, folder, fields, files } of cms.collections) {
  const body = folder !== undefined;
  const request = { fields: fields ?? files[0].fields, leftOut: leftOut[format], body, calendar };
  registerCustomFormat(format, body ? "md" : "yaml", fileFormat(request));
}
await init({ config: cms });
