import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { finished } from "node:stream/promises";
import { z } from "zod";
import { lookRules } from "../../_includes/styles/look.ts";
import { ownNamesOf, readProject } from "../content/read-settings.ts";
import { messageLanguage } from "../content/settings.ts";
import { createDesk, DeskError, stepSchema } from "../import/desk/desk.ts";
import { createTakeIn } from "../import/desk/kept-sources.ts";
import words from "../import/desk/words.json" with { type: "json" };
import { deskMessages } from "../import/messages.ts";
import { errorText, type Language, LocalizedError } from "../messages/message.ts";
import { homePath } from "../news/addresses.ts";
import { bundledFile } from "../news/bundled-file.ts";
import { dayIn } from "../news/dates/zone.ts";
import keys from "../news/keys.json" with { type: "json" };
import kinds from "../news/kinds.json" with { type: "json" };
import type { SiteModel } from "../site/model.ts";
import { article } from "../templates/article.tsx";
import { baseOf, type DeskHost, isFromThisComputer } from "./desk.ts";
import type { Middleware } from "./local-server.ts";

/** The size limits in megabytes: for a file that is taken in, and for any other request. */
const [largestFile, largestRequest] = [50, 1];

const request = z.object({ file: z.string().max(500), version: z.string().max(100), step: stepSchema });

/**
 * Answers the import desk's requests. The desk writes files, so it answers only this computer, this origin and this start of the
 * preview. It refuses an API request without the token of its page. A `GET` request writes nothing.
 */
export function deskRoutes(host: DeskHost): Middleware {
  const { root } = host;
  const site = () => host.site();
  const token = randomBytes(24).toString("base64url");
  const language = messageLanguage(root);
  const { env, stdin, stdout, stderr } = process;
  const terminal = { root, env, language, stdin, stdout, stderr };

  function project() {
    const content = site()?.content;
    if (!content) return readProject(terminal);
    const { settings, tags } = content;
    const described = tags.filter(({ file }) => file !== undefined);
    return { root, settings, tags: described, ownNames: ownNamesOf(settings) };
  }
  /** Returns the names that fields offer, by key. */
  function names() {
    const { model, content } = site() ?? {};
    const named = (all: readonly { name: string }[] = []) => all.map(({ name }) => name);
    const listed = named(content?.settings.sections);
    const section = listed.length > 0 ? listed : named(model?.sections);
    // Those without a file too.
    const authors = [...new Set(content?.articles.flatMap(({ authors }) => authors))];
    return { section, tags: named(model?.tags), authors, kind: keys.article.kind.examples };
  }
  const desk = createDesk(terminal, project);
  const takeIn = createTakeIn(terminal, project);

  /** Lists the drafts of the site as last read. */
  function list() {
    const { articles = [], settings } = site()?.content ?? {};
    return articles.flatMap(({ status, file, title, review = [], date }) => {
      const day = dayIn(date.at, settings?.timeZone ?? "UTC");
      return status === "draft" ? { file, title, day, questions: review.length } : [];
    });
  }

  /** Draws the article as readers will see it, with the site's own template. */
  async function view(file: string): Promise<Response> {
    const { text, lines } = await desk.drawing(file);
    const model = site()?.afterSaving(file, text);
    const page = model?.articlePages.find(({ story }) => story.file === file);
    if (!model || !page) throw new DeskError(deskMessages.cannotBeDrawn(), 503);
    for (const token of page.story.text.tokens()) {
      const from = lines[token.map?.[0] ?? -1]?.join(" ");
      if (from && /^(?:heading|paragraph|list_item)_open$/.test(token.type))
        token.attrSet("data-lines", from);
    }
    const drawn = article.fileOf(page, model).draw();
    const look =
      "<style>[data-lit] { background: color-mix(in srgb, var(--thread) 10%, transparent) }</style>";
    // The desk shows the page in an iframe, without its masthead, whatever a site draws there. The page runs no script.
    const policy = "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'";
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
    return new Response(drawn.replace(/(?<=<body[^>]*>).*?(?=<main )/s, look), { headers });
  }

  async function answer(asked: IncomingMessage, url: URL, place: string): Promise<Response> {
    const query = (key: string): string => url.searchParams.get(key) ?? "";
    const isRead = asked.method === "GET" || asked.method === "HEAD";
    if (!isFromThisComputer(asked)) throw new DeskError(deskMessages.isNotFromHere(), 403);
    if (isRead && place === "")
      return deskPage({ token, base: baseOf(host), names: names() }, language, site()?.model);
    if (isRead && place === "view") return view(query("file"));
    const asset = isRead ? deskFile(place, site()?.model) : undefined;
    if (asset) return asset;
    if (place.startsWith("api/") && asked.headers["x-warta-token"] !== token)
      throw new DeskError(deskMessages.isNotFromHere(), 403);
    switch (`${asked.method} ${place}`) {
      case "GET api/list":
        return Response.json({ articles: list() });
      case "GET api/article":
        return Response.json(await desk.show(query("file")));
      case "POST api/do": {
        const { file, version, step } = request.parse(JSON.parse(`${await readBody(asked, largestRequest)}`));
        return Response.json(await desk.do(file, version, step));
      }
      case "POST api/in": {
        const pasted = query("type") === "text/html" ? "html" : query("type") && "txt";
        const result = await takeIn(query("name"), await readBody(asked, largestFile), pasted || undefined);
        return Response.json({ ...result, message: result.message[language] });
      }
      default:
        throw new DeskError(deskMessages.isNoRequest(), 404);
    }
  }

  const refused = (error: unknown): Response => {
    const isRequest = error instanceof z.ZodError || error instanceof SyntaxError;
    const known = isRequest ? new DeskError(deskMessages.isNoRequest(), 400) : error;
    const status = known instanceof DeskError ? known.status : known instanceof LocalizedError ? 422 : 500;
    return Response.json({ message: errorText(known, language) }, { status });
  };

  return async (asked, response) => {
    const url = new URL(asked.url ?? "/", "http://localhost/");
    const reply = await answer(asked, url, url.pathname.slice(baseOf(host).length)).catch(refused);
    const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
    response.writeHead(reply.status, { ...always, ...Object.fromEntries(reply.headers) });
    // Sends bytes. Into text, the development server would insert a script that reloads the page.
    response.end(Buffer.from(await reply.arrayBuffer()));
  };
}

/** Reads a request. @param most in megabytes @throws DeskError if there is more, or if it does not say how much */
async function readBody(asked: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(asked.headers["content-length"]) <= most * 1024 * 1024) return buffer(asked);
  // Reads the rest, because a browser that is cut off gets no answer.
  await finished(asked.resume());
  throw new DeskError(deskMessages.isTooLarge({ most }), 413);
}

/** What the page's scripts import: Preact with templates, in one file. For `require`, the package names a file that it lacks. */
const preact = "htm/preact/standalone";
const preactFile = path.join(createRequire(import.meta.url).resolve("htm"), `../../preact/standalone.mjs`);

/**
 * Returns the page of the import desk, which its scripts fill.
 *
 * @param given `token`: of this start of the preview; requests of the page without it are refused. `base`: the address of the desk.
 *   `names`: those that fields offer
 * @param model undefined while there is no site
 */
function deskPage(
  given: { token: string; base: string; names: object },
  language: Language,
  model?: SiteModel,
) {
  const { base } = given;
  const { settings: { name: site = "" } = {}, addresses } = model ?? {};
  const labels = Object.entries(keys.article).map(([key, about]) => [`label.${key}`, about[language].label]);
  const data = {
    ...Object.fromEntries(labels),
    ...words[language],
    ...{ ...given, site, home: addresses?.prefixed(homePath) ?? homePath },
    kinds: Object.entries(kinds).map(([kind, label]) => [kind, label[language]]),
  };
  const texts = JSON.stringify(data).replaceAll("<", "\\u003c");
  const body = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${deskMessages.title()[language]}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="${base}desk.css">
<script type="module" src="${base}code/desk.js"></script></head>
<body><div id="desk"></div><script type="application/json" id="words">${texts}</script></body></html>
`;
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'",
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ];
  const headers = { "content-security-policy": policy.join("; "), "referrer-policy": "no-referrer" };
  return new Response(body, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}

/**
 * Returns a file of the desk's page: its styles, its scripts, or Preact.
 *
 * @param place the path below the page's address
 * @param model for the site's colours and fonts; Warta's own are used while there is none
 * @returns undefined if there is no such file
 */
function deskFile(place: string, model: SiteModel | undefined): Response | undefined {
  const [, script] = /^code\/([\w-]+\.js)$/.exec(place) ?? [];
  const as = (kind: string, body: string) =>
    new Response(body, { headers: { "content-type": `text/${kind}; charset=utf-8` } });
  try {
    if (script === "preact.js") return as("javascript", readFileSync(preactFile, "utf8"));
    const code = script && bundledFile(new URL(`../import/desk/browser/${script}`, import.meta.url));
    if (code) return as("javascript", code.replace(preact, "./preact.js"));
    if (place !== "desk.css") return undefined;
    const look = lookRules(model ?? { settings: {}, addresses: { prefixed: (path) => path } });
    const shared = bundledFile(new URL("../../_includes/styles/base.css", import.meta.url));
    const styles = bundledFile(new URL("../import/desk/desk.css", import.meta.url));
    return as("css", look + shared + styles);
  } catch {
    return undefined;
  }
}
