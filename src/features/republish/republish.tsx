import { License } from "../../../_includes/components/notes.tsx";
import type { View } from "../../../_includes/view.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import type { Story } from "../../site/model.ts";

/** Offers the text to other newsrooms for copying, folded. Excludes paid texts, and texts from elsewhere, which have a source. */
export function Republish({ view: { words, site }, story }: { view: View; story: Story }) {
  const { republish: license, name } = site.settings;
  if (!license || story.kind === "advertorial" || story.source) return null;
  const { label, terms, firstAt } = words.republish;
  const copied = [
    `<link rel="canonical" href="${escapeXml(story.url)}">`,
    `<h1>${escapeXml(story.title)}</h1>`,
    `<p>${escapeXml(story.authors.map((author) => author.name).join(", "))}</p>`,
    story.feedHtml.replace(/<figure>.*?<\/figure>\s*/gs, "").trim(),
    `<p>${firstAt} <a href="${escapeXml(story.url)}">${escapeXml(name)}</a>. ${words.license}: ${escapeXml(license)}.</p>`,
  ];
  return (
    <details class="fold">
      <summary>{label}</summary>
      <p class="label">
        {terms} {words.license}: <License license={license} />.
      </p>
      <textarea rows={8} readonly aria-label={label} value={copied.join("\n")} />
    </details>
  );
}
