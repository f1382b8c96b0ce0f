import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Server } from "../support/serve.ts";

/** What a page did that no page may do. */
export interface Fault {
  /** Of the site. */
  file: string;
  what: string;
}

/**
 * Runs in the page before anything of it: whatever a payload calls, and whatever the policy refuses, is printed. It is a text,
 * since a compiled function may call what is not in the page.
 */
const listen = `{
  const report = (what) => console.error("attacked: " + what);
  Object.assign(window, { attacked: () => report("a script ran"), alert: () => report("alert") });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    report("the policy refused " + violatedDirective + " " + blockedURI),
  );
}`;

/**
 * Opens pages in Chromium, with the network watched, and moves the pointer over each link and button.
 *
 * @param files of the site, those ending in `.html`
 * @returns scripts that ran, requests to other hosts, and what the Content-Security-Policy had to refuse
 */
export async function faultsOfPages(
  browser: Browser,
  server: Server,
  files: readonly string[],
): Promise<Fault[]> {
  const { page, faults, at } = await watchedPage(browser, server.url);
  for (at.file of files) {
    const address = server.url + encodeURI(at.file);
    const response = await fetch(address);
    const html = await response.text();
    const body = html.replace(/<meta http-equiv="refresh"[^>]*>/, "");
    const headers = Object.fromEntries(response.headers);
    // A page at an old address leads on, maybe before it was looked at: here it stays.
    if (body !== html) await page.route(address, (route) => route.fulfill({ headers, body }));
    await page.goto(address);
    await page.evaluate(`
      for (const element of document.querySelectorAll("a, button, details, img, input"))
        for (const event of ["mouseover", "focus", "toggle", "error", "load"])
          element.dispatchEvent(new Event(event, { bubbles: true }));
    `);
  }
  await page.context().close();
  return faults;
}

/**
 * A page that is watched from the start.
 *
 * @param url of the site: every other is another host's
 * @returns the page, what it has done that none may, and which file of the site it has open: the caller says that
 */
export async function watchedPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; faults: Fault[]; at: { file: string } }> {
  const faults: Fault[] = [];
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const at = { file: "" };
  await page.addInitScript({ content: listen });
  await page.route("**/*", (route) => {
    const asked = route.request().url();
    if (asked.startsWith(url) || /^(?:data|blob):/.test(asked)) return route.continue();
    faults.push({ file: at.file, what: `asked for ${asked}` });
    return route.abort();
  });
  page.on("dialog", (dialog) => {
    faults.push({ file: at.file, what: `opened a dialog: ${dialog.message()}` });
    return dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.text().startsWith("attacked: ")) faults.push({ file: at.file, what: message.text() });
  });
  return { page, faults, at };
}
