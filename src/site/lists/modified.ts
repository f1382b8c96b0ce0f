import type { Moment } from "../../content/dates/moment.ts";
import type { Story } from "../model.ts";

/** When the latest of some stories was last changed; undefined for none. */
export function lastModified(stories: readonly Pick<Story, "modified">[]): Moment | undefined {
  let last: Moment | undefined;
  for (const { modified } of stories) if (!last || modified.at > last.at) last = modified;
  return last;
}
