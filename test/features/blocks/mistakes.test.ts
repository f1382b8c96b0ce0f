import { readFileSync } from "node:fs";
import container from "markdown-it-container";
import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/content/markdown/parser.ts";
import { ParsedText } from "../../../src/content/markdown/text.ts";
import { article, mistakesOf } from "../../content/temporary-project.ts";
import { textOf } from "../../site/newsroom.ts";

test("a block that the site's own rules of Markdown know is none of ours", async () => {
  const markdown = createMarkdown((md) => md.use(container, "peringatan", { validate: isWarning }));
  const options = { languages: ["id", "en"], markdown };
  const text = "::: peringatan\nAwas banjir.\n:::\n\n::: peringtan\nAwas.\n:::";
  const mistakes = await mistakesOf({ "content/articles/x.md": article({}, text) }, { options });
  expect(mistakes).toEqual([expect.stringContaining('x.md:12:1 "peringtan" is not the name of a block.')]);
  const read = new ParsedText(markdown, "::: peringatan\nAwas banjir.\n:::", "id");
  expect(read.render(read.take())).toBe('<div class="peringatan">\n<p>Awas banjir.</p>\n</div>\n');
});

const isWarning = (opening: string): boolean => opening.trim() === "peringatan";

test.each([
  ["docs/write.md", "en"],
  ["docs/id/menulis.md", "id"],
] as const)("the examples in %s have no mistake", (document, language) => {
  const examples = [...readFileSync(document, "utf8").matchAll(/^```markdown\n([\s\S]*?)^```/gm)];
  const blocks = examples.map(([, text = ""]) => text).filter((text) => text.includes(":::"));
  expect(blocks).toHaveLength(1);
  for (const text of blocks) expect(textOf(text, language).text.blockMistakes()).toEqual([]);
});
