// Runs in the editor's browser, at /admin/.

import { init, registerCustomFormat } from "@sveltia/cms";
import { fileFormat } from "./file-format.js";

// The development server reloads pages when a file changes. This page must not reload: someone may be writing here.
delete globalThis.WebSocket;

// The screen recognises a site's folder by `.git`. Sites without git are supported too, so they are recognised by their settings.
const folders = globalThis.FileSystemDirectoryHandle?.prototype;
const { getDirectoryHandle } = folders ?? {};
if (folders)
  folders.getDirectoryHandle = function (name, options) {
    return getDirectoryHandle.call(this, name === ".git" ? "_data" : name, options);
  };

const { cms, leftOut, calendar, tagNames, onlyHere, noPage } = await (await fetch("config.json")).json();
const say = (text) => document.body.append(Object.assign(document.createElement("p"), { textContent: text }));

// The screen requests an article's page by its day, which the screen truncates, and its file: `?2020-01-24…/2020-01-24-pasar`.
const [, day, name] = /^\?([\d-]{10})…?\/(?:[\d-]{11})?(.+)$/.exec(decodeURI(location.search)) ?? [];
const page = new URL(`../${day?.replaceAll("-", "/")}/${name}/`, document.baseURI);

if (onlyHere && !/^(?:localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/.test(location.hostname)) say(onlyHere);
else if (name) (await fetch(page)).ok ? location.replace(page) : say(noPage);
else {
  for (const { format, folder, fields, files } of cms.collections) {
    const body = folder !== undefined;
    const request = { fields: fields ?? files[0].fields, leftOut: leftOut[format], body, calendar, tagNames };
    registerCustomFormat(format, body ? "md" : "yaml", fileFormat(request));
  }
  const site_url = new URL("..", document.baseURI).href; // It may be a preview's.
  await init({ config: { ...cms, site_url, logo: { src: document.querySelector("[rel=icon]").href } } });
}
