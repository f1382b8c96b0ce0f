import type { ComponentChildren } from "preact";
import type { PageLanguage } from "../../src/messages/message.ts";
import { homePath } from "../../src/news/addresses.ts";
import { replaceable } from "../own-components.ts";
import { langOf, type View } from "../view.ts";
import { Headline } from "./headline.tsx";

export interface Crumb {
  name: string;
  /** Relative to the site's root, without path prefix. */
  path: string;
  /** The language of the name; absent if it is the page's own. */
  language?: PageLanguage;
}

/**
 * Draws the breadcrumbs of a page.
 *
 * @param trail ends with the page itself, which is not shown, since it would repeat the heading. Nor is the home page alone, since
 * the masthead links to it
 */
export const Breadcrumbs = replaceable("Breadcrumbs", ({ view, trail }) => {
  if (trail.length < 3) return null;
  return (
    <nav class="breadcrumbs" aria-label={view.words.breadcrumbs}>
      <ol>
        {trail.slice(0, -1).map(({ name, path, language }) => (
          <li key={path}>
            <a href={view.site.addresses.href(path)} lang={language && langOf(view, { language })}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
});

/** Returns the breadcrumbs of a page, from the home page to the page itself, as JSON-LD needs them. */
export const trailTo = ({ words }: View, ...steps: Crumb[]): Crumb[] => [
  { name: words.home, path: homePath },
  ...steps,
];

interface PageHeadProps {
  view: View;
  trail: Crumb[];
  /** Absent if the text below has its own. */
  heading?: string | undefined;
  standfirst?: string | undefined;
  class?: string;
  children?: ComponentChildren;
}

interface PartProps {
  id: string;
  heading: ComponentChildren;
  /** Additional classes. */
  class?: string;
  children?: ComponentChildren;
}

/** A section of a page, with its heading. */
export const Part = ({ id, heading, children, ...rest }: PartProps) => (
  <section class={["part", rest.class].filter(Boolean).join(" ")} aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
);

/** The head of a page that is not an article: breadcrumbs, heading, standfirst. */
export const PageHead = ({ view, trail, heading, standfirst, children, ...rest }: PageHeadProps) => (
  <header class={rest.class ?? "head"}>
    <Breadcrumbs view={view} trail={trail} />
    {heading && (
      <h1>
        <Headline text={heading} language={view.language} />
      </h1>
    )}
    {standfirst && <p class="standfirst">{standfirst}</p>}
    {children}
  </header>
);
