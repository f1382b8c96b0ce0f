/** Types for the part of markdown-it-container we use; it ships none, and those on npm are for an older markdown-it. */
declare module "markdown-it-container" {
  export default function container(
    md: import("markdown-it").MarkdownIt,
    name: string,
    options: { validate(opening: string): boolean },
  ): void;
}
