import type { StoryRef } from "../../src/site/model.ts";
import type { View } from "../view.ts";

/** In a preview, marks drafts and scheduled stories. */
export function Status({ view, story }: { view: View; story: Pick<StoryRef, "status"> }) {
  if (story.status === "published") return null;
  const { words } = view;
  return <strong class="status">{story.status === "draft" ? words.draft : words.scheduled} </strong>;
}
