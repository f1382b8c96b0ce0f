import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { ownNamesOf, readProject } from "../content/read-settings.ts";
import { messageLanguage } from "../content/settings.ts";
import { DeskError, stepSchema } from "../import/desk/changes.ts";
import { createDesk } from "../import/desk/desk.ts";
import { noNames, type SiteNames } from "../import/desk/fields.ts";
import { createTakeIn } from "../import/desk/kept-sources.ts";
import { deskMessages } from "../import/messages.ts";
import { errorText, LocalizedError, oncePer } from "../messages/message.ts";
import { buildTime } from "../news/dates/moment.ts";
import { dayIn } from "../news/dates/zone.ts";
import type { Site } from "../site/read-site.ts";
import { article } from "../templates/article.tsx";
import { baseOf, type DeskHost, isFromThisComputer } from "./desk.ts";
import { type Answer, deskFile, deskPage } from "./desk-page.ts";
import type { Middleware } from "./local-server.ts";

/** In megabytes: of a file that is taken in, and of any other request. */
const [largestFile, largestRequest] = [50, 1];

const changeRequest = z.object({ file: z.string().max(500), version: z.string().max(100), step: stepSchema });
const saveRequest = changeRequest.omit({ step: true }).extend({ publish: z.boolean() });

/** Asked at each decision, of all articles. */
const namesOf = oncePer(
  ({ model, content }: Site): SiteNames => ({
    section: (content.settings.sections.length > 0 ? content.settings.sections : model.sections).map(
      ({ name }) => name,
    ),
    tags: model.tags.map(({ name }) => name),
    authors: [...new Set(content.articles.flatMap(({ authors }) => authors))],
  }),
  new WeakMap(),
);

/**
 * Answers the import desk's requests. It writes, so it answers this computer, this origin and this start of the preview alone: a
 * call without the token of its page is refused, and nothing is written by `GET`.
 */
export function deskRoutes(host: DeskHost): Middleware {
  const { root, preview } = host;
  const site = () => host.site();
  const token = randomBytes(24).toString("base64url");
  const language = messageLanguage(root);
  const { env, stdin, stdout, stderr } = process;
  const terminal = { root, env, language, stdin, stdout, stderr };
  const now = () => buildTime(env, Date.now);

  function project() {
    const content = site()?.content;
    if (!content) return readProject(terminal);
    const { settings, tags } = content;
    const described = tags.filter(({ file }) => file !== undefined);
    return { root, settings, tags: described, ownNames: ownNamesOf(settings) };
  }
  const names = (read = site()): SiteNames => (read ? namesOf(read) : noNames);
  const desk = createDesk({
    terminal,
    project,
    names,
    async ownerOf({ file, text }) {
      const model = await site()?.afterSaving(file, text);
      const address = model?.articlePages.find(({ story }) => story.file === file)?.story.path;
      const owner = model?.articlePages.find(({ story }) => story.path === address && story.file !== file);
      return owner && { address: owner.story.path, file: owner.story.file };
    },
  });
  const takeIn = createTakeIn(terminal, project, now);
  /** Articles that were taken in, and may not be in the site yet. */
  const taken = new Set<string>();

  async function list() {
    const { articles = [], settings } = site()?.content ?? {};
    const known = articles.map((one) => ({
      ...{ file: one.file, title: one.title, status: one.status, questions: one.doubts?.length ?? 0 },
      day: dayIn(one.date.at, settings?.timeZone ?? "UTC"),
    }));
    const fresh = [...taken].filter((file) => known.every((one) => one.file !== file));
    const shown = await Promise.all(fresh.map((file) => desk.show(file).catch(() => [])));
    const added = shown.flat().map((one) => ({ ...one, day: "", questions: one.questions.length }));
    const drafts = [...added, ...known].flatMap(({ file, title, day, status, questions }) =>
      status === "draft" ? { file, title, day, questions, isOpen: desk.isOpen(file) } : [],
    );
    return { articles: drafts, mistakes: preview.hasMistakes() ? 1 : 0 };
  }

  /** The article as readers will see it, drawn by the site's own template. */
  async function view(file: string): Promise<Answer> {
    const model = await site()?.afterSaving(file, await desk.textOf(file));
    const page = model?.articlePages.find(({ story }) => story.file === file);
    if (!model || !page) throw new DeskError(deskMessages.cannotBeDrawn(), 503);
    const drawn = article.fileOf(page, model).draw();
    // The page is shown in a frame of the desk, without its masthead, whatever a site draws there, and runs no script.
    const policy = "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'";
    return {
      type: "text/html; charset=utf-8",
      body: drawn.replace(/(?<=<body[^>]*>).*?(?=<main )/s, ""),
      headers: { "content-security-policy": policy },
    };
  }

  async function answer(request: IncomingMessage, url: URL, place: string): Promise<Answer> {
    const said = (key: string): string => url.searchParams.get(key) ?? "";
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isFromThisComputer(request)) throw new DeskError(deskMessages.isNotFromHere(), 403);
    if (isRead && place === "") return deskPage(token, language, baseOf(host), site()?.model);
    if (isRead && place === "view") return view(said("file"));
    const own = isRead ? deskFile(place, site()?.model) : undefined;
    if (own) return own;
    if (place.startsWith("api/") && request.headers["x-warta-token"] !== token)
      throw new DeskError(deskMessages.isNotFromHere(), 403);
    switch (`${request.method} ${place}`) {
      case "GET api/list":
        return json(await list());
      case "GET api/article":
        return json(await desk.show(said("file")));
      case "POST api/change": {
        const one = changeRequest.parse(await bodyOf(request));
        return json(await desk.change(one.file, one.version, one.step));
      }
      case "POST api/save": {
        const one = saveRequest.parse(await bodyOf(request));
        return json(await desk.save(one.file, one.version, one.publish));
      }
      case "POST api/in": {
        const pasted = said("type") === "text/html" ? "html" : said("type") && "txt";
        const result = await takeIn(said("name"), await readBody(request, largestFile), pasted || undefined);
        if (result.file) taken.add(result.file);
        return json({ ...result, message: result.message[language] });
      }
      default:
        throw new DeskError(deskMessages.isNoRequest(), 404);
    }
  }

  const refused = (error: unknown): Answer => {
    const isRequest = error instanceof z.ZodError || error instanceof SyntaxError;
    const message = isRequest ? deskMessages.isNoRequest()[language] : errorText(error, language);
    const other = error instanceof LocalizedError ? 422 : isRequest ? 400 : 500;
    const { status, shown } = error instanceof DeskError ? error : { status: other };
    return { ...json({ messages: [message], state: shown }), status };
  };

  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost/");
    const base = baseOf(host);
    if (`${url.pathname}/` === base)
      return send(response, { status: 301, body: "", headers: { location: base } });
    answer(request, url, url.pathname.slice(base.length)).then(
      (page) => send(response, page),
      (error) => send(response, refused(error)),
    );
  };
}

const json = (value: object): Answer => ({
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

/** Sends bytes: into a text the development server would put a script that loads the page again. */
function send(response: ServerResponse, { status = 200, type = "text/plain", body, headers }: Answer): void {
  const always = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
  response.writeHead(status, { "content-type": type, ...always, ...headers }).end(Buffer.from(body));
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> =>
  JSON.parse((await readBody(request, largestRequest)).toString());

/** Reads all that comes: a browser that is cut off hears no answer. @param most in megabytes @throws DeskError if there is more */
async function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = most * 1024 * 1024;
  for await (const chunk of request) {
    left -= chunk.length;
    if (left >= 0) chunks.push(chunk);
  }
  if (left < 0) throw new DeskError(deskMessages.isTooLarge({ most }), 413);
  return Buffer.concat(chunks);
}
