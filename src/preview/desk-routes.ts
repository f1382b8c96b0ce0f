import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { ownNamesOf, readProject } from "../content/read-settings.ts";
import { messageLanguage } from "../content/settings.ts";
import { DeskError, stepSchema } from "../import/desk/changes.ts";
import { createDesk } from "../import/desk/desk.ts";
import type { SiteNames } from "../import/desk/fields.ts";
import { createTakeIn } from "../import/desk/kept-sources.ts";
import { deskMessages } from "../import/messages.ts";
import { errorText, LocalizedError } from "../messages/message.ts";
import { dayIn } from "../news/dates/zone.ts";
import { article } from "../templates/article.tsx";
import { baseOf, type DeskHost, isFromThisComputer } from "./desk.ts";
import { deskFile, deskPage } from "./desk-page.ts";
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
  function names(): SiteNames {
    const { model, content } = site() ?? {};
    const named = (all: readonly { name: string }[] = []) => all.map(({ name }) => name);
    const listed = named(content?.settings.sections);
    const section = listed.length > 0 ? listed : named(model?.sections);
    // Those without a file too.
    const authors = [...new Set(content?.articles.flatMap(({ authors }) => authors))];
    return { section, tags: named(model?.tags), authors };
  }
  const desk = createDesk({ terminal, project, names });
  const takeIn = createTakeIn(terminal, project);

  /** Lists the drafts of the site as last read. */
  function list() {
    const { articles = [], settings } = site()?.content ?? {};
    const drafts = articles.filter(({ status }) => status === "draft");
    return drafts.map(({ file, title, doubts = [], date }) => {
      const day = dayIn(date.at, settings?.timeZone ?? "UTC");
      return { file, title, day, questions: doubts.length };
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
    if (isRead && place === "") return deskPage(token, language, baseOf(host), site()?.model);
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
        const [name, file, bytes] = [query("name"), query("file"), await readBody(asked, largestFile)];
        if (file) return Response.json(await desk.picture(file, name, bytes));
        const pasted = query("type") === "text/html" ? "html" : query("type") && "txt";
        const result = await takeIn(name, bytes, pasted || undefined);
        return Response.json({ ...result, message: result.message[language] });
      }
      default:
        throw new DeskError(deskMessages.isNoRequest(), 404);
    }
  }

  const refused = (error: unknown): Response => {
    const isRequest = error instanceof z.ZodError || error instanceof SyntaxError;
    const known = isRequest ? new DeskError(deskMessages.isNoRequest(), 400) : error;
    const other = known instanceof LocalizedError ? 422 : 500;
    const status = known instanceof DeskError ? known.status : other;
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

/** Reads the whole request, because a browser that is cut off gets no answer. @param most in megabytes @throws DeskError if there is more */
async function readBody(asked: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = most * 1024 * 1024;
  for await (const chunk of asked) {
    left -= chunk.length;
    if (left >= 0) chunks.push(chunk);
  }
  if (left < 0) throw new DeskError(deskMessages.isTooLarge({ most }), 413);
  return Buffer.concat(chunks);
}
