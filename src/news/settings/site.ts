import { z } from "zod";
import { editorKeys } from "../../features/editor/keys.ts";
import volumesWords from "../../features/volumes/keys.json" with { type: "json" };
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { addressMessages, fieldMessages } from "../../messages/messages.ts";
import { readAddress } from "../addresses.ts";
import { isTimeZone, suggestTimeZone } from "../dates/zone.ts";
import {
  checkedText,
  count,
  describeKeys,
  group,
  httpsAddress,
  isWebAddress,
  language,
  mailAddress,
  partialDate,
  slug,
  webAddress,
} from "../fields.ts";
import words from "../keys.json" with { type: "json" };
import { addresses } from "./addresses.ts";
import { look } from "./look.ts";
import { templates } from "./switches.ts";

/** Checks the address of a site. @returns a message if it is invalid */
export function checkSiteUrl(address: string): Message | undefined {
  if (!isWebAddress(address)) return fieldMessages.isNoSiteAddress({ written: quote(address) });
  const { search, hash, username, password } = new URL(address);
  if (search || hash || /[?#]/.test(address))
    return fieldMessages.siteAddressHasQuery({ written: quote(address) });
  return username || password ? fieldMessages.siteAddressHasUser({ written: quote(address) }) : undefined;
}

const timeZone = () =>
  checkedText((name) => {
    if (isTimeZone(name)) return undefined;
    const suggestion = suggestTimeZone(name);
    const hint = suggestion ? didYouMean(quote(suggestion)) : fieldMessages.writeTimeZone();
    return together(fieldMessages.isNoTimeZone({ written: quote(name) }), hint);
  });

/** A folder at the top of the project, other than `content`. */
const sources = () =>
  checkedText((folder) => {
    const isFolderName = /^(?!content$)[a-z0-9][\w -]*$/i.test(folder);
    return isFolderName ? undefined : fieldMessages.isNoSourcesFolder({ written: quote(folder) });
  });

/** How many articles can be pinned to the top of the front page, and how many sections can be shown on it. */
export const frontLimits = { pinned: 5, sections: 8 } as const;

const publisher = () =>
  group(words.publisher, {
    name: z.string(),
    url: webAddress().optional(),
    logo: z.string().optional(),
    email: mailAddress().optional(),
    address: z.string().optional(),
    sameAs: z.array(webAddress()).default([]),
    foundingDate: partialDate().optional(),
  });

const section = () =>
  group(words.section, {
    name: z.string(),
    slug: slug().optional(),
    description: z.string().optional(),
    aliases: z.array(z.string()).optional(),
  });

const menuEntry = () =>
  group(words.menuEntry, {
    name: z.string(),
    path: checkedText((path) =>
      typeof readAddress(path) === "string"
        ? undefined
        : addressMessages.isNoMenuPath({ written: quote(path) }),
    ),
  });

const front = () =>
  group(words.front, {
    pinned: z.array(z.string()).max(frontLimits.pinned).default([]),
    sections: z.array(z.string()).max(frontLimits.sections).default([]),
    stories: count(4).default(3),
    timeline: z.boolean().default(true),
  });

/**
 * Makes the schema of `_data/site.yaml`. Reuses the schemas of all other keys: creating them takes longer than reading the settings.
 *
 * @param languages that pages may have; any if unknown
 */
export const siteSchema = (languages?: readonly string[]) =>
  group(words.site, { ...shapes, language: language(languages).default("id") });

const hiddenField = () => group(words.hiddenField, { name: z.string(), value: z.string() });

const newsletter = () =>
  group(words.newsletter, {
    action: httpsAddress(),
    field: z.string().default("email"),
    hidden: z.array(hiddenField()).default([]),
  });

/** `invitations` of `_data/site.yaml`: what readers are invited to, below each article and in the footer of other pages. */
export const invitations = () =>
  group(words.invitations, {
    newsletter: newsletter().optional(),
    whatsapp: httpsAddress().optional(),
    telegram: httpsAddress().optional(),
    support: httpsAddress().optional(),
    google: z.boolean().optional(),
  }).optional();

const shapes = {
  name: z.string(),
  description: z.string().optional(),
  url: checkedText(checkSiteUrl),
  language: language().default("id"),
  timeZone: timeZone().default("Asia/Jakarta"),
  publisher: publisher(),
  sections: z.array(section()).default([]),
  menu: z.array(menuEntry()).default([]),
  addresses: addresses().optional(),
  oldAddresses: addresses().optional(),
  look: look(),
  invitations: invitations(),
  front: front().optional(),
  pageSize: count().default(30),
  feedSize: count().default(20),
  sources: sources().default("naskah"),
  oldAfter: count().optional(),
  rights: z.enum(["reserved"]).optional(),
  republish: z.string().optional(),
  ...editorKeys(),
  // The period covered by each volume, which is built separately; without it, the site is built as a whole.
  ...describeKeys(volumesWords, { volumes: z.enum(["year", "month"]).optional() }),
  templates: templates(),
  shareCards: z.boolean().default(true),
};
