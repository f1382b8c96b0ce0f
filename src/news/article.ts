import { z } from "zod";
import liveWords from "../features/live/keys.json" with { type: "json" };
import { fieldMessages } from "../messages/messages.ts";
import {
  count,
  describeKeys,
  group,
  language,
  maxNameLength,
  moment,
  partialDate,
  personName,
  prose,
  shortText,
  unionMessages,
  webAddress,
} from "./fields.ts";
import words from "./keys.json" with { type: "json" };
import type { OwnShape } from "./own-keys.ts";

/** The maximum number of tags, and of authors, of an article: each has pages and feeds, and each of those lists all the others. */
export const maxNames = 100;

/**
 * Makes the schema of an article's front matter.
 *
 * @param timeZone IANA name of the zone for dates without one
 * @param own the site's own keys. Their values are not in the type: see `Article.own`.
 * @param languages that pages may have; any if unknown
 */
export const articleSchema = (
  timeZone: string,
  own: OwnShape = {},
  languages?: readonly string[],
): ArticleSchema => z.strictObject(Object.assign(wartaShape(timeZone, languages), own) satisfies WartaShape);

const wartaShape = (timeZone: string, languages?: readonly string[]) =>
  describeKeys(words.article, {
    title: prose(),
    description: prose().optional(),
    date: moment(timeZone),
    updated: moment(timeZone).optional(),
    authors: z.array(personName()).max(maxNames).default([]),
    editors: z.array(personName()).default([]),
    credits: z.array(credit).optional(),
    initials: z.string().optional(),
    dateline: z.string().optional(),
    section: z.string(),
    tags: z.array(shortText()).max(maxNames),
    image: image.optional(),
    source: source(timeZone).optional(),
    corrections: z.array(correction(timeZone)).default([]),
    timeline: z
      .union([z.boolean(), z.array(timelineEntry)])
      .register(unionMessages, { message: fieldMessages.needsTimeline() })
      .optional(),
    aliases: z.array(z.string()).default([]),
    draft: z.boolean().default(false),
    ...describeKeys(liveWords, { live: z.boolean().optional() }),
    timeless: z.boolean().optional(),
    series: series.optional(),
    kind: z.enum(["advertorial", "opinion"]).optional(),
    unverified: z.boolean().optional(),
    replyTo: z.string().optional(),
    factCheck: factCheck.optional(),
    ai: ai.optional(),
    leadUntil: moment(timeZone).optional(),
    retracted: retraction(timeZone).optional(),
    review: z.array(z.string()).default([]),
    lang: language(languages).optional(),
    translationOf: z.string().optional(),
  });

/** How AI was used for a text or a picture. */
const ai = z.enum(["made", "edited"]);

const image = group(
  { ...words.image, ai: words.article.ai },
  {
    src: z.string(),
    alt: prose(),
    caption: prose().optional(),
    credit: prose().optional(),
    focus: z.enum(["top", "bottom", "left", "right", "center"]).optional(),
    ai: ai.optional(),
  },
);

const credit = group(words.credit, { role: shortText(), name: personName().max(maxNameLength) });

const series = group(words.series, { name: shortText(), part: count(), of: count().optional() }).superRefine(
  ({ part, of = part }, context) => {
    const params = { message: fieldMessages.isMoreThanAll({ part, of }) };
    if (part > of) context.addIssue({ code: "custom", path: ["part"], params });
  },
);

/** The claim checked by an article. */
const factCheck = group(words.factCheck, {
  claim: prose(),
  claimant: shortText().optional(),
  date: partialDate().optional(),
  url: webAddress().optional(),
  rating: shortText(),
});

const source = (timeZone: string) =>
  group(words.source, {
    title: prose().optional(),
    author: z.string().optional(),
    publisher: z.string().optional(),
    date: moment(timeZone).optional(),
    url: webAddress().optional(),
    license: z.string().optional(),
  });

const correction = (timeZone: string) =>
  group(words.correction, {
    date: moment(timeZone),
    text: prose(),
  });

const timelineEntry = group(words.timelineEntry, {
  date: partialDate(),
  text: prose(),
});

const retraction = (timeZone: string) =>
  group(words.retraction, {
    date: moment(timeZone),
    reason: prose(),
  });

type WartaShape = ReturnType<typeof wartaShape>;

export type ArticleSchema = ReturnType<typeof z.strictObject<WartaShape>>;

const wartaKeys = wartaShape("UTC");

/** Whether a key is one of Warta's, not one of the site's own. */
export const isWartaKey = (name: string): boolean => Object.hasOwn(wartaKeys, name);
