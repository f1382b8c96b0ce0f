import { asSection } from "../rules/sections-and-tags.ts";
import { decide, type Finding, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import { contains, findDomain, isSiteName, startsLike } from "../words/known-names.ts";
import { withoutColon } from "./forms.ts";
import { conjunction, isPersonName, labelRoles, namesIn, peopleOf, readAnonymous } from "./names.ts";

const pairable = "redaktur|editor|reporter|penulis|pewarta|teks|naskah|words|text|fotografer|foto|photos?";
/** What someone did, before `by`. */
const tasks = [...labelRoles.keys()].flatMap((label) => (/ by$/.test(label) ? label.slice(0, -3) : []));
const taskPattern = tasks.map((task) => `[${task[0]}${task[0]?.toUpperCase()}]${task.slice(1)}`).join("|");
const tasksBy = `(?:${taskPattern})(?:${conjunction}(?:${taskPattern}))? by`;
const labelPattern = [
  `(?:${pairable})${conjunction}(?:${pairable})`,
  tasksBy,
  ...[...labelRoles.keys()].toSorted((a, b) => b.length - a.length),
].join("|");
/** A label and its colon. Right after a lower-case letter (`NamaEditor:`, a link that lost its space) it needs a capital. */
const labelAnywhere = new RegExp(`(?<![\\p{L}\\d])(${labelPattern}) ?[:：] ?`, "giu");
const gluedLabel = contains("glued-labels", "(\\p{Ll})(", ")(?= ?[:©])", "gu");
const copyright = /(?:copyright|hak cipta)? ?(?:©|\(c\)).*$|\bcopyright\b.*$/iu;

/**
 * Reads the names after labels in a short text: `Reporter: Ani | Editor: Budi`.
 *
 * @returns undefined if the text does not begin with a label and its colon, or if what follows does not look like a name
 */
export function readLabels(text: string): Finding[] | undefined {
  if (text.length > 220 || !/[:：]/.test(text)) return withLostColons(text);
  const source = text.replace(gluedLabel, "$1 $2").replace(copyright, "").trim();
  const matches = [...source.matchAll(labelAnywhere)];
  const before = source.slice(0, matches[0]?.index).replace(/^[\s()|*_,–—-]+|[\s()|*_,–—-]+$/g, "");
  // The site's name may stand before the label: `CONTOH.CO.ID, Oleh: Ani Budi`.
  if (!matches[0] || (before !== "" && before !== findDomain(before))) return undefined;
  // `STORY: Tusker Wins Cup` is a headline; `Story: Ani Budi; Photos: Citra Dewi` names the writer.
  if (matches.length === 1 && /^story$/i.test(matches[0][1] ?? "")) return undefined;
  const found = matches.map(({ 0: all, 1: label = "", index }, at) => {
    const value = source.slice(index + all.length, matches[at + 1]?.index);
    return readValue(value.replace(/[\s|/,;)*_–—-]+$|(?<=\p{Ll}{2})\. ?$/u, ""), label.toLowerCase());
  });
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** @returns undefined if the value is a sentence rather than names */
function readValue(value: string, label: string): Finding[] | undefined {
  if (labelRoles.get(label) === "source") return value === "" ? [] : toFindings("source", value, false);
  const [unnamed, names] = [readAnonymous(value), namesIn(value)];
  if (unnamed) return unnamed;
  // `Penulis: buku yang laku itu ternyata …`: not one name, and too long for a code.
  if (names.length === 0 && !/^[\p{L}\d.,/ -]{0,20}$/u.test(value)) return undefined;
  // The label says that `Penulis: Joko Danau` is a name; of `byline: Ani Budi ya mas` not all is.
  const isOdd = names.length === 0 && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u.test(value);
  const isSure = !isOdd && names.every((one) => isPersonName(one, 1) || !/ \p{Ll}{2}/u.test(one));
  return peopleOf(label, isOdd ? [value] : names, isSure);
}

const bareLabel = new RegExp(`^(?:${labelPattern}) ?[:：]?$`, "iu");
/** Labels that may stand above a name without any colon. */
const plainLabel = startsLike("labels-over-names", "", "$");

/** `Ani Budi | Editor: Citra Dewi` */
const authorBefore = /^([^|:]{5,60}?)(?: ?[|·] ?| [-–—] )(.+)$/;
const sectionBefore = /^((?!by |oleh )[^|]{3,20}?) ?\| ?((?:by|oleh) .{3,80})$/i;

/** Reads bylines with a label: `Pewarta: Ani dan Budi`, `Red: Citra`, `By Eka`; also with the label on a line of its own above the name. */
export const bylineLabels: Rule = ({ lines }) => {
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (!isOpen(line) || text.length > 220 || isPictureHeadline(text)) continue;
    if (bareLabel.test(text)) labelAbove(lines, index);
    else {
      // `OP-ED | By Ani Budi`
      const [, rubric = "", by = text] = sectionBefore.exec(text) ?? [];
      const [, author = "", others = ""] = authorBefore.exec(text) ?? [];
      const beside = isPersonName(author) ? readLabels(others) : undefined;
      beside?.push(...toFindings("authors", author, false));
      // `Editor Majalah Becak Berpulang`, above the byline, is a headline.
      const mayBeHeadline = index === 0 && /^(?:editor|penulis|reporter|fotografer|jurnalis) /i.test(text);
      const found = readLabels(text) ?? beside ?? (mayBeHeadline ? undefined : withoutColon(by));
      if (rubric !== "") found?.push(...asSection(rubric, false));
      // `Foto: Ani Budi` is a caption's credit unless other names stand next to it.
      const isCredit = /^(foto|photos?) ?[:：]/i.test(text) && found?.every((one) => one.field === "credits");
      const isCaption = isCredit && ![-1, 1].some((step) => namesWriter(lines[index + step]?.text));
      const credits = toFindings("photographer", found?.map(({ value }) => value) ?? [], true);
      if (found) decide(line, [isCaption ? "caption" : "byline"], isCaption ? credits : found);
    }
  }
};

/** Checks whether a text says who wrote or edited the article: `Penulis: Ani Budi`. */
export const namesWriter = (text = ""): boolean =>
  readLabels(text)?.some(({ field }) => field === "authors" || field === "editors") === true;

/** Recognises `Foto: Panen Garam di Jeneponto`: what follows is not a name. */
function isPictureHeadline(text: string): boolean {
  const credits = /^(?:foto|photos?) ?[:：] ?([^:：]*)$/i.exec(text)?.[1]?.split(/[/,]/) ?? [];
  const isCredit = (part: string): boolean => isPersonName(part.trim(), 1) || isSiteName(part);
  return !credits.every((part) => part.split(" ").length <= 4 && isCredit(part));
}

/** Reads `Penulis` on the given line and `: Ani Budi` or `Ani Budi` on the next, or on the one above. Further names may follow, one a line. */
function labelAbove(lines: readonly Line[], index: number): void {
  const [line, next, role, last] = lines.slice(index, index + 4) as [Line, ...Line[]];
  const label = line.text.replace(/[\s:：]+$/, "");
  const value = next && isOpen(next) ? next.text.replace(/^[\s:：]+/, "") : "";
  // A colon on either line makes it a label. Without one, the label must be one that needs none, and the name full.
  const marked = /[:：]$/.test(line.text) || (value !== "" && value !== next?.text);
  const names = namesIn(value);
  const isLabel = marked || (plainLabel.test(label) && names.every((one) => isPersonName(one)));
  const found = (names.length > 0 && isLabel && readLabels(`${label}: ${value}`)) || [];
  // `Reporter`, `Ani Budi`, `Editor`, and no name below that: it may be the role of the one above it.
  const mayBeBelow = !marked && bareLabel.test(role?.text ?? "") && !isPersonName(last?.text ?? "");
  const above = lines[index - 1];
  const isBelow = found.length === 0 ? !marked && plainLabel.test(label) : mayBeBelow;
  if (isBelow && above && isOpen(above) && isPersonName(above.text)) {
    decide(above, ["byline"], readLabels(`${label}: ${above.text}`));
    decide(line, ["byline"]);
    return;
  }
  if (!next || found.length === 0) return;
  if (mayBeBelow) for (const one of found) one.sure = false;
  decide(line, ["byline"]);
  decide(next, ["byline"], found);
  // Further names below the first, each announced by a comma.
  for (let at = index + 1; lines[at]?.text.endsWith(","); at++) {
    const further = lines[at + 1];
    const name = further?.text.replace(/,$/, "") ?? "";
    if (!further || !isOpen(further) || !isPersonName(name)) return;
    decide(further, ["byline"], readLabels(`${label}: ${name}`) ?? []);
  }
}

const labelAndName = new RegExp(
  `(?<!\\p{L})(Penulis|Reporter|Pewarta|Editor|Redaktur|Fotografer|Penerjemah|(?:[Dd]i(?:terjemahkan|sunting|tulis) )?[Oo]leh|Teks|Naskah|Foto|${tasksBy}) (?=\\p{Lu})`,
  "gu",
);

/** Reads labels without a colon: `Penulis Ani Budi Editor Citra Dewi`, `(Reporting by Ani Budi; Editing by Citra Dewi)`. */
function withLostColons(text: string): Finding[] | undefined {
  if (text.length > 220) return undefined;
  const labelled = text
    .replace(/^[-–—(] ?|[).]+(?: published ?)?$/gi, "")
    .replace(/^(translated|diterjemahkan) (?:from|dari) (?:bahasa )?\p{L}+ (?=by|oleh)/iu, "$1 ")
    .replace(labelAndName, "$1: ");
  const count = labelled.split(": ").length - 1;
  const found = count > 1 || / (?:by|oleh): /.test(labelled) ? readLabels(labelled) : undefined;
  // `Photo by Ani Budi` alone is a picture's credit.
  const isPicture = count === 1 && found?.every(({ role = "" }) => /^(?:Photo|Foto)/.test(role));
  if (isPicture || !found?.every(({ value }) => isPersonName(value, 1))) return undefined;
  return found.map((one) => ({ ...one, sure: one.sure && (count > 1 || one.value.includes(" ")) }));
}
