import type { ComponentChildren } from "preact";
import type { Moment } from "../../src/news/dates/moment.ts";
import { isOngoing } from "../../src/site/lists/home.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { shownAddressClass } from "../../src/site/text/addresses.ts";
import { replaceable } from "../own-components.ts";
import { isoTime } from "../shown-dates.ts";
import type { View } from "../view.ts";
import { Name } from "./headline.tsx";
import { areOnOneDay, EntryTime, FullTime } from "./story-time.tsx";

/** Draws the source of a story: title, author, publisher and date of the work it is based on. */
export const SourceNote = replaceable("SourceNote", ({ view, source }) => {
  const { words } = view;
  const { title, author, publisher, url, date, license } = source;
  const named = title ?? (url && (publisher ?? url));
  const name = named && <Name text={named} />;
  const work = title ? <cite>{name}</cite> : name;
  const link = url && (
    <a href={url} rel="external" class={title || publisher ? undefined : shownAddressClass}>
      {work}
    </a>
  );
  const names = [author, url && !title ? undefined : publisher].map((name) => name && <Name text={name} />);
  const parts = [link ?? work, ...names, date && <FullTime view={view} moment={date} />].filter(Boolean);
  return (
    <aside class="note source-note" aria-labelledby={view.ids.source}>
      <h2 id={view.ids.source}>{words.source}</h2>
      <p>
        {words.basedOn} {parts.map((part, index) => [index > 0 && ", ", part])}.
        {license && [` ${words.license}: `, <License license={license} />, "."]}
      </p>
    </aside>
  );
});

/** Draws a licence, given as a URL or a name. */
export function License({ license }: { license: string }) {
  if (!/^https?:\/\//.test(license)) return <>{license}</>;
  return (
    <a href={license} rel="license">
      {license}
    </a>
  );
}

/** Draws the corrections of an article, above its text, newest first, each after its date. */
export const CorrectionNote = replaceable("CorrectionNote", ({ view, corrections }) => {
  if (corrections.length === 0) return null;
  return (
    <aside class="note" aria-labelledby={view.ids.correction}>
      <h2 id={view.ids.correction}>{view.words.correction}</h2>
      {corrections.toReversed().map(({ date, text }) => (
        <p key={isoTime(date.at) + text}>
          <span class="label">
            <FullTime view={view} moment={date} />:
          </span>{" "}
          {text}
        </p>
      ))}
    </aside>
  );
});

/** Draws the note in a preview that readers cannot see the article yet. */
export function PreviewNote({ view, status }: { view: View; status: StoryRef["status"] }) {
  if (status === "published") return null;
  return (
    <p class="note preview-note">{status === "draft" ? view.words.draftNote : view.words.scheduledNote}</p>
  );
}

interface StatusProps {
  view: View;
  story: Pick<StoryRef, "status" | "entries"> & { title?: string };
  /** The parts shown for live coverage: the word for it, the time of its newest entry, that entry's headline. */
  shows?: readonly ("word" | "time" | "headline")[];
  /** The day that is shown beside it already, and not repeated. */
  day?: Moment | undefined;
  /** Further content of the line for live coverage. */
  children?: ComponentChildren;
}

/** Marks live coverage with the time of its newest entry, in words unless the headline starts with them. In a preview also marks drafts and scheduled stories. */
export function Status({ view, story, shows = ["word", "time"], day, children }: StatusProps) {
  const { words } = view;
  const newest = story.entries?.at(-1);
  const isDayKnown = day !== undefined && newest !== undefined && areOnOneDay([day, newest]);
  const hasWord = story.title?.startsWith(words.liveNow) || !shows.includes("word");
  return (
    <>
      {story.status !== "published" && shows.includes("word") && (
        <strong class="status">{story.status === "draft" ? words.draft : words.scheduled} </strong>
      )}
      {newest && (
        <span class={isOngoing(story, view.site.now) ? "live" : "live quiet"}>
          <b>{!hasWord && `${words.liveNow} `}</b>
          {shows.includes("time") && <EntryTime view={view} at={newest.at} isDayKnown={isDayKnown} />}
          {shows.includes("headline") ? `: ${newest.headline}` : " "}
          {children}
        </span>
      )}
    </>
  );
}
