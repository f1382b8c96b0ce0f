import type { StoryRef } from "../../src/site/model.ts";
import type { View } from "../view.ts";

/** Marks a story, in a preview, that readers do not see yet: a draft, or one that waits for its time. */
export function Status({ view, story }: { view: View; story: Pick<StoryRef, "status"> }) {
  if (story.status === "published") return null;
  const { words } = view;
  return <strong class="status">{story.status === "draft" ? words.draft : words.scheduled} </strong>;
}
