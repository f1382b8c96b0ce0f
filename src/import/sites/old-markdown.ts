import MarkdownIt, { type Token } from "markdown-it";
import systems from "./systems.json" with { type: "json" };

/** What reads a text with the HTML in it, as Jekyll and Hugo do. */
const parser = new MarkdownIt({ html: true });

/** Gives the address of the post that is named by its file. */
type Find = (named: string) => string | undefined;

/**
 * A text without the tags of its old system that can be filled in: links to other posts, figures, videos, code. What was never
 * shown is left out; all other tags stay. Braces end each pattern: an opened tag that is not closed is passed over at once.
 *
 * @param prefix what all addresses begin with: `/blog`
 */
export const withoutTemplates = (text: string, prefix: string, find: Find): string =>
  replaced(text, systems.templateTags)
    .replaceAll("{prefix}", prefix)
    .replace(
      /\{%-?\s*(?:post_url|link)\s([^{}%]*?)-?%\}/g,
      (tag, named: string) => find(named.replace(/["']/g, "")) ?? tag,
    )
    .replace(
      /\{\{[<%]\s*([\w-]+)([^{}]*)[>%]\}\}/g,
      (tag, name: string, values: string) => shortcode(name, valuesOf(values), find) ?? tag,
    )
    .replace(/\{\{([<%])\/\*([^{}]*)\*\/([>%])\}\}/g, "{{$1$2$3}}");

/** @param signs patterns, and what stands for them */
const replaced = (text: string, signs: readonly string[][]): string =>
  signs.reduce((all, [sign = "", by = ""]) => all.replace(new RegExp(sign, "gm"), by), text);

const addresses = new Map(Object.entries(systems.shortcodes));

/** What Hugo writes for a shortcode; undefined if that is not known. */
function shortcode(name: string, values: Record<string, string | undefined>, find: Find) {
  const { src, alt = "", title, caption, attr, path = "", id = values["0"] ?? "" } = values;
  if (/^(?:rel)?ref$/.test(name)) return find(path || id);
  if (name === "figure") {
    const [file, shows] = [src ?? id, alt].map((value) => value.replaceAll('"', "&quot;"));
    const below = parser.renderInline([title, caption, attr].filter(Boolean).join(". "));
    return `\n\n<figure><img src="${file}" alt="${shows}"><figcaption>${below}</figcaption></figure>\n\n`;
  }
  const address = id && addresses.get(name.replace(/_simple$/, ""));
  if (!address) return undefined;
  const named = new Map(Object.entries({ user: "i", ...values, id }));
  return `\n\n${address.replace(/\{(\w+)\}/g, (_, key: string) => named.get(key) ?? "")}\n\n`;
}

/** The values of a shortcode by their names, those without by their numbers. */
function valuesOf(written: string): Record<string, string | undefined> {
  const each = /(?:([\w-]+)=)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/g;
  let number = 0;
  return Object.fromEntries(
    Array.from(written.matchAll(each), ([, name, quoted, raw, plain]) => [
      name ?? `${number++}`,
      quoted?.replaceAll('\\"', '"') ?? raw ?? plain,
    ]),
  );
}

/**
 * The Markdown of Jekyll or Hugo as Warta reads it: HTML becomes Markdown, and what gave a block its look goes. All else stays as
 * it was typed.
 *
 * @param read reads HTML as Markdown
 */
export function withoutHtml(written: string, read: (html: string) => string, isKramdown: boolean): string {
  const looks = [...(isKramdown ? systems.kramdownLooks : []), ...systems.looks];
  const text = outsideCode(written, (part) => replaced(part, looks));
  const lines = text.split("\n");
  const env = {};
  let [out, shown] = ["", 0];
  let [run, from, to]: [Token[], number, number] = [[], 0, 0];
  const end = (): void => {
    if (run.length === 0) return;
    const html = parser.renderer.render(run, parser.options, env);
    out += `${lines.slice(shown, from).join("\n")}\n\n${read(html)}\n\n`;
    [run, shown] = [[], to];
  };
  let block: Token[] = [];
  for (const token of parser.parse(text, env)) {
    block.push(token);
    if (token.level !== 0 || token.nesting === 1) continue;
    // One that has blank lines in it, as a table may, is several here.
    if (!block.some(isHtml)) end();
    else {
      if (run.length === 0) from = block[0]?.map?.[0] ?? 0;
      to = block[0]?.map?.[1] ?? 0;
      run.push(...block);
    }
    block = [];
  }
  end();
  return out + lines.slice(shown).join("\n");
}

const isHtml = ({ type, children }: Token): boolean =>
  type === "html_block" || children?.some((one) => one.type === "html_inline") === true;

/** Changes a text, but not its fenced code. */
function outsideCode(text: string, change: (part: string) => string): string {
  const lines = text.split("\n");
  let [out, at] = ["", 0];
  for (const { type, map } of parser.parse(text, {})) {
    const [from, to] = (type === "fence" && map) || [0, 0];
    if (to === 0) continue;
    out += `${change(lines.slice(at, from).join("\n"))}\n${lines.slice(from, to).join("\n")}\n`;
    at = to;
  }
  return out + change(lines.slice(at).join("\n"));
}
