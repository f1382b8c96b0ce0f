// Runs in the editor's browser, at /admin/.

import { init, registerCustomFormat } from "@sveltia/cms";
import { fileFormat } from "./file-format.js";

// The development server reloads pages when a file changes, but not this one: someone may be writing here.
delete globalThis.WebSocket;

// The screen knows a site's folder by `.git`. A site is one without git, too: here it is known by its settings.
const folders = globalThis.FileSystemDirectoryHandle?.prototype;
const { getDirectoryHandle } = folders ?? {};
if (folders)
  folders.getDirectoryHandle = function (name, options) {
    return getDirectoryHandle.call(this, name === ".git" ? "_data" : name, options);
  };

const response = await fetch(new URL("config.json", document.baseURI));
if (!response.ok) throw new Error(`config.json: ${response.status}`);
const { cms, leftOut, calendar, tagNames, onlyHere } = await response.json();

if (onlyHere && !/^(?:localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/.test(location.hostname)) {
  const note = document.createElement("p");
  note.textContent = onlyHere;
  document.body.append(note);
} else {
  for (const { format, folder, fields, files } of cms.collections) {
    const body = folder !== undefined;
    const request = { fields: fields ?? files[0].fields, leftOut: leftOut[format], body, calendar, tagNames };
    registerCustomFormat(format, body ? "md" : "yaml", fileFormat(request));
  }
  await init({ config: cms });
}
