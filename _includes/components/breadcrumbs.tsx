import type { Language } from "../../src/messages/message.ts";
import { langOf, type View } from "../view.ts";

export interface Crumb {
  name: string;
  /** From the site's root, without prefix. */
  path: string;
  /** Of the name; absent where it is the page's own. */
  language?: Language;
}

/**
 * Where a page lies, from the home page down.
 *
 * @param trail to the page itself, which is left out: the heading under it says the same
 */
export function Breadcrumbs({ view, trail }: { view: View; trail: Crumb[] }) {
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
}
