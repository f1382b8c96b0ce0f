import type { StoryRef } from "../../src/site/model.ts";
import { languageOfLink, type View } from "../view.ts";
import { Headline } from "./headline.tsx";

interface StoryLinkProps {
  view: View;
  story: Pick<StoryRef, "path" | "title" | "language">;
}

/** A headline that leads to its story. */
export const StoryLink = ({ view, story }: StoryLinkProps) => (
  <a href={view.site.addresses.href(story.path)} {...languageOfLink(view, story)}>
    <Headline text={story.title} language={story.language} />
  </a>
);
