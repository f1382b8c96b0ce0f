import { z } from "zod";
import { readAlias } from "../../content/addresses/alias.ts";
import { quote } from "../../content/mistake.ts";
import { admin } from "../../features/editor/keys.ts";
import { addressMessages } from "../../messages/addresses.ts";
import { fieldMessages } from "../../messages/fields.ts";
import { didYouMean, type Message, together } from "../../messages/message.ts";
import { likelyZone } from "../dates/likely-zone.ts";
import { isTimeZone } from "../dates/zone.ts";
import {
  checkedText,
  count,
  httpsAddress,
  isWebAddress,
  language,
  mailAddress,
  moment,
  partialDate,
  slug,
  text,
  webAddress,
  yesOrNo,
} from "../fields.ts";
import { addresses, oldAddresses } from "./addresses.ts";
import { invitations } from "./invitations.ts";
import { look } from "./look.ts";
import { templates } from "./templates.ts";

/** Gives the reason why an address cannot be a site's; undefined if it can. */
export function wrongSiteUrl(address: string): Message | undefined {
  if (!isWebAddress(address)) return fieldMessages.isNoSiteAddress(quote(address));
  const { search, hash, username, password } = new URL(address);
  if (search || hash || /[?#]/.test(address)) return fieldMessages.siteAddressHasQuery(quote(address));
  if (username || password) return fieldMessages.siteAddressHasUser(quote(address));
  return undefined;
}

const siteUrl = () => checkedText(wrongSiteUrl);

/** The contact of `security.txt`: a mail address, or an encrypted page. */
const contact = () =>
  checkedText((written) =>
    [mailAddress(), httpsAddress()].some((schema) => schema.safeParse(written).success)
      ? undefined
      : fieldMessages.isNoContact(quote(written)),
  );

const timeZone = () =>
  checkedText((name) => {
    if (isTimeZone(name)) return undefined;
    const meant = likelyZone(name);
    const hint = meant ? didYouMean(quote(meant)) : fieldMessages.writeTimeZone;
    return together(fieldMessages.isNoTimeZone(quote(name)), hint);
  });

/** How many articles can be pinned to the top of the front page, and how many sections have a part of it. */
export const frontLimits = { pinned: 5, sections: 8 } as const;

/** `_data/site.yaml`. The descriptions are for editors. @param languages of pages; any, if they are not known */
export const siteSchema = (languages?: readonly string[]) =>
  z.strictObject({
    name: text().meta({ description: "The site's name.", examples: ["Warta Kota"] }),
    description: text().meta({ description: "One sentence about the site." }).optional(),
    url: siteUrl().meta({
      description: "The site's published address, with a path if it is in a folder of its host.",
      examples: ["https://contoh.id/"],
    }),
    language: language(languages)
      .meta({ description: "The site's language: id, en, or another that its configuration has words for." })
      .default("id"),
    timeZone: timeZone()
      .meta({
        description: "The time zone of dates written without one.",
        examples: ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"],
      })
      .default("Asia/Jakarta"),
    publisher: z
      .strictObject({
        name: text().meta({ description: "Who publishes the site.", examples: ["Redaksi Warta"] }),
        url: webAddress().meta({ description: "The publisher's own site." }).optional(),
        logo: text()
          .meta({
            description:
              "Its logo, for search engines and feed readers: a file beside site.yaml, or from the top with content/ in front. JPEG, PNG, WebP, AVIF, GIF or SVG.",
            examples: ["logo.png", "content/logo.svg"],
          })
          .optional(),
        email: mailAddress().meta({ description: "Where readers reach the newsroom." }).optional(),
        address: text().meta({ description: "The newsroom's postal address." }).optional(),
        sameAs: z
          .array(webAddress())
          .meta({ description: "Addresses of the publisher's profiles elsewhere." })
          .default([]),
        foundingDate: partialDate()
          .meta({ description: "When it was founded: a year, a month or a day.", examples: ["2020"] })
          .optional(),
      })
      .meta({ description: "Who publishes the site." }),
    sections: z
      .array(
        z.strictObject({
          name: text().meta({ description: "The section's name.", examples: ["Ekonomi"] }),
          slug: slug()
            .meta({ description: "The last part of its address, if it is not made from the name." })
            .optional(),
          description: text().meta({ description: "One sentence about the section." }).optional(),
          aliases: z
            .array(text())
            .meta({
              description:
                "Other names of it, such as the sections of papers that you import from: articles that say one of them are in this section.",
              examples: [["Ekbis", "Bisnis"]],
            })
            .optional(),
        }),
      )
      .meta({ description: "The sections in the order of the menu." })
      .default([]),
    menu: z
      .array(
        z.strictObject({
          name: text().meta({ description: "Its name in the menu.", examples: ["Jadwal"] }),
          path: checkedText((path) =>
            readAlias(path).ok ? undefined : addressMessages.isNoMenuPath(quote(path)),
          ).meta({ description: "Its address from the site's root.", examples: ["/jadwal/"] }),
        }),
      )
      .meta({
        description: "Pages made by the site's developer, for the menu and the sitemap.",
      })
      .default([]),
    addresses: addresses(),
    oldAddresses: oldAddresses(),
    look: look(),
    invitations: invitations(),
    front: z
      .strictObject({
        pinned: z
          .array(text())
          .meta({
            description: `Articles for the top of the front page, in this order, before the newest: names of files, or addresses, at most ${frontLimits.pinned}. The first one leads the page, unless an article has leadUntil.`,
            examples: [["2020-01-24-kominfo-punya-akun-tiktok.md"]],
          })
          .default([]),
        sections: z
          .array(text())
          .meta({
            description: `The sections that have a part of the page, in this order, at most ${frontLimits.sections}. Left out: as in the menu.`,
            examples: [["Ekonomi", "Olahraga"]],
          })
          .default([]),
        stories: count(4)
          .meta({ description: "How many articles of each section are shown, from 1 to 4." })
          .default(3),
        timeline: yesOrNo()
          .meta({
            description: "Whether a site about one topic shows its timeline there. false: it does not.",
          })
          .default(true),
      })
      .meta({ description: "What editors choose for the front page; the rest is filled with the newest." })
      .optional(),
    security: z
      .strictObject({
        contact: contact().meta({
          description: "A mail address, or a page with https://.",
          examples: ["keamanan@contoh.id"],
        }),
        expires: moment("UTC").meta({
          description: "Until when that holds, at most a year ahead.",
          examples: ["2027-01-31"],
        }),
      })
      .meta({
        description:
          "Whom to tell of a hole in the site: published as `/.well-known/security.txt`. Left out: there is no such file.",
      })
      .optional(),
    pageSize: count().meta({ description: "How many articles a page of a list has." }).default(30),
    feedSize: count().meta({ description: "How many articles a feed has." }).default(20),
    admin: admin(),
    templates: templates(),
    shareCards: yesOrNo()
      .meta({
        description: "Whether pages get a card that social networks show.",
      })
      .default(true),
  });
