import { z } from "zod";
import { fieldMessages } from "../messages/fields.ts";
import { language, moment, partialDate, text, unionMessages, webAddress, yesOrNo } from "./fields.ts";
import type { OwnShape } from "./own-keys.ts";

/**
 * The front matter of an article. The descriptions are for editors.
 *
 * @param timeZone IANA name of the zone for dates without one
 * @param own keys of the site's own. Their values are not in the type: see `Article.own`.
 * @param languages of pages; any, if they are not known
 */
export const articleSchema = (
  timeZone: string,
  own: OwnShape = {},
  languages?: readonly string[],
): ArticleSchema => z.strictObject(Object.assign(ourShape(timeZone, languages), own) satisfies OurShape);

const ourShape = (timeZone: string, languages?: readonly string[]) => ({
  title: text().meta({
    description: "The headline.",
    examples: ["Harga Beras Turun"],
  }),
  description: text()
    .meta({
      description: "The standfirst: one or two sentences under the headline, in lists and in search results.",
    })
    .optional(),
  date: moment(timeZone).meta({
    description:
      "When it was first published; part of the article's address. Like 2020-01-24 10:49, 2020-01-24 or 24 Januari 2020 10.49 WIB; without a zone the site's is meant. In the future: the article waits until then.",
    examples: ["2020-01-24 10:49", "2020-01-24", "24 Januari 2020 10.49 WIB", "2020-01-24T10:49+07:00"],
  }),
  updated: moment(timeZone)
    .meta({ description: "When its text was last changed in a way that readers should know about." })
    .optional(),
  authors: z.array(text()).meta({ description: "Who wrote it: a name, or a list of names." }).default([]),
  editors: z.array(text()).meta({ description: "Who edited it: a name, or a list of names." }).default([]),
  initials: text()
    .meta({ description: "Initials printed under the text.", examples: ["MMI"] })
    .optional(),
  dateline: text()
    .meta({ description: "The city it is reported from, shown before the text.", examples: ["Jakarta"] })
    .optional(),
  section: text().meta({
    description: "The section of the site it is in.",
    examples: ["Ekonomi"],
  }),
  tags: z.array(text()).meta({
    description:
      "Who and what it is about: names of tags, the most important first. A tag may be written by its name, an alias or its file's name, in any case.",
    examples: [["Pasar Wage", "Bank Indonesia"]],
  }),
  image: z
    .strictObject({
      src: text().meta({
        description:
          "The picture's file: beside the article, or from the top with content/ in front. JPEG, PNG, WebP, AVIF, GIF or SVG.",
        examples: ["foto.jpg"],
      }),
      alt: text().meta({
        description: "What the picture shows, for readers who cannot see it.",
        examples: ["Menteri berbicara di depan wartawan"],
      }),
      caption: text().meta({ description: "The line under the picture." }).optional(),
      credit: text().meta({ description: "Who took or made it." }).optional(),
    })
    .meta({ description: "The picture above the text." })
    .optional(),
  source: z
    .strictObject({
      title: text().meta({ description: "The headline of the original." }).optional(),
      author: text().meta({ description: "Who wrote the original." }).optional(),
      publisher: text().meta({ description: "Who published the original." }).optional(),
      date: moment(timeZone).meta({ description: "When the original was published." }).optional(),
      url: webAddress().meta({ description: "The address of the original." }).optional(),
      license: text()
        .meta({
          description: "The licence it is used under: a name or an address.",
          examples: ["CC BY 4.0"],
        })
        .optional(),
    })
    .meta({ description: "The work the article is based on. Shown under the text." })
    .optional(),
  corrections: z
    .array(
      z.strictObject({
        date: moment(timeZone).meta({
          description: "When it was corrected.",
          examples: ["2020-01-25 08:00"],
        }),
        text: text().meta({
          description: "What was wrong and what is right.",
          examples: ["Jumlah akun semula tertulis 42; yang benar 24."],
        }),
      }),
    )
    .meta({
      description:
        "Corrections made after publication. Shown with the article and on the page of corrections.",
    })
    .default([]),
  timeline: z
    .union([
      yesOrNo(),
      z.array(
        z.strictObject({
          date: partialDate().meta({
            description: "A year, a month or a day: 2018, 2018-10, 2018-07-03, 3 Juli 2018.",
            examples: ["2018-07-03", "2018-10", "2018", "3 Juli 2018"],
          }),
          text: text().meta({ description: "What happened.", examples: ["Pasar Wage dibuka lagi."] }),
        }),
      ),
    ])
    .register(unionMessages, { message: fieldMessages.needsTimeline })
    .meta({
      description:
        "Left out: made from the dates in the text, if they tell two events. true: shown from one event on. false: none is shown. A list of entries: shown instead.",
    })
    .optional(),
  aliases: z
    .array(text())
    .meta({
      description: "Addresses the article had before, from the site's root. They redirect to it.",
      examples: [["/lama/berita.html"]],
    })
    .default([]),
  draft: yesOrNo()
    .meta({ description: "true: not published yet; shown in the preview only." })
    .default(false),
  live: yesOrNo()
    .meta({
      description:
        'true: live coverage. Each "## 10.45 Headline" begins an entry, oldest first; the page shows the newest first. Removed: an ordinary article.',
    })
    .optional(),
  leadUntil: moment(timeZone)
    .meta({
      description:
        "Keeps it at the top of the front page until then, whatever comes out meanwhile. A day alone counts to its end.",
      examples: ["2020-01-25 12:00", "2020-01-25"],
    })
    .optional(),
  retracted: z
    .strictObject({
      date: moment(timeZone).meta({ description: "When it was withdrawn.", examples: ["2020-02-01"] }),
      reason: text().meta({
        description: "Why, for readers.",
        examples: ["Narasumber tidak dapat dipastikan."],
      }),
    })
    .meta({
      description: "The article is withdrawn: its address stays, with the reason instead of the text.",
    })
    .optional(),
  review: z
    .array(text())
    .meta({ description: "Keys that an import was unsure of. Check them, then remove this." })
    .default([]),
  lang: language(languages)
    .meta({ description: "The language of the article, if it is not the site's." })
    .optional(),
  translationOf: text()
    .meta({
      description:
        "The article that this one translates: the name of its file, or its address. Each page then leads to the other.",
      examples: ["2020-01-24-kominfo-punya-akun-tiktok.md", "/2020/01/24/kominfo-punya-akun-tiktok/"],
    })
    .optional(),
});

type OurShape = ReturnType<typeof ourShape>;

export type ArticleSchema = ReturnType<typeof z.strictObject<OurShape>>;

const ourKeys = new Set(Object.keys(ourShape("UTC")));

/** Whether Warta itself has this key. */
export const isOurKey = (key: string): boolean => ourKeys.has(key);
