import type { ComponentChildren } from "preact";
import type { Moment } from "../../src/news/dates/moment.ts";
import { isRunning } from "../../src/site/lists/home.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { shownAddressClass } from "../../src/site/text/addresses.ts";
import { replaceable } from "../own-components.ts";
import { isoTime } from "../shown-dates.ts";
import type { View } from "../view.ts";
import { Name } from "./headline.tsx";
import { areOfOneDay, EntryTime, FullTime } from "./story-time.tsx";

/** The source of a story: title, author, publisher and date of the work it is based on. */
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

/** A licence, given as address or name. */
export function License({ license }: { license: string }) {
  if (!/^https?:\/\//.test(license)) return <>{license}</>;
  return (
    <a href={license} rel="license">
      {license}
    </a>
  );
}

/** The corrections of an article above the text, newest first, the date before each. */
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

/** A note in a preview: readers cannot see this article yet. */
export function PreviewNote({ view, status }: { view: View; status: StoryRef["status"] }) {
  if (status === "published") return null;
  return (
    <p class="note preview-note">{status === "draft" ? view.words.draftNote : view.words.scheduledNote}</p>
  );
}

interface StatusProps {
  view: View;
  story: Pick<StoryRef, "status" | "entries"> & { title?: string };
  /** Of live coverage: the word for it, the time of its newest entry, that entry's headline. */
  shows?: readonly ("word" | "time" | "headline")[];
  /** The day that stands beside it: not said again. */
  day?: Moment | undefined;
  /** What stands in the line of live coverage. */
  children?: ComponentChildren;
}

/** Marks live coverage, in words unless its headline begins with them, with the time of its newest entry; in a preview also drafts and scheduled stories. */
export function Status({ view, story, shows = ["word", "time"], day, children }: StatusProps) {
  const { words } = view;
  const newest = story.entries?.at(-1);
  const isDayKnown = day !== undefined && newest !== undefined && areOfOneDay([day, newest]);
  const isSaid = story.title?.startsWith(words.liveNow) || !shows.includes("word");
  return (
    <>
      {story.status !== "published" && shows.includes("word") && (
        <strong class="status">{story.status === "draft" ? words.draft : words.scheduled} </strong>
      )}
      {newest && (
        <span class={isRunning(story, view.site.now) ? "live" : "live quiet"}>
          <b>{!isSaid && `${words.liveNow} `}</b>
          {shows.includes("time") && <EntryTime view={view} at={newest.at} isDayKnown={isDayKnown} />}
          {shows.includes("headline") ? `: ${newest.headline}` : " "}
          {children}
        </span>
      )}
    </>
  );
}
