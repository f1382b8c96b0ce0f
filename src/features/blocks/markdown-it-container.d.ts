/** Types for the part of markdown-it-container that we use. It has none, and those on npm are for an older markdown-it. */
declare module "markdown-it-container" {
  type Parser = import("markdown-it").MarkdownIt;
  export default function container(md: Parser, name: string, options: object): void;
}
