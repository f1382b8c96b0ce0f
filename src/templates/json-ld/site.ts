import { correctionsPath, homePath, iconPath } from "../../site/addresses.ts";
import type { SiteFrame } from "../../site/model.ts";
import { organisationId, websiteId } from "./ids.ts";
import type { OrganisationNode, WebsiteNode } from "./nodes.ts";

type Policy =
  | "masthead"
  | "ethicsPolicy"
  | "publishingPrinciples"
  | "ownershipFundingInfo"
  | "actionableFeedbackPolicy";

/** Slugs under which newsrooms keep the pages that schema.org asks a NewsMediaOrganization for; the first found is it. */
const policySlugs: Record<Policy, string[]> = {
  masthead: ["redaksi", "susunan-redaksi", "masthead"],
  ethicsPolicy: ["kode-etik", "kode-etik-jurnalistik", "ethics"],
  // The Press Council's rules for online media, which every Indonesian news site is to show.
  publishingPrinciples: ["pedoman-media-siber", "pedoman-pemberitaan-media-siber", "pedoman", "principles"],
  ownershipFundingInfo: ["kepemilikan", "kepemilikan-dan-pendanaan", "ownership"],
  // The right of reply, UU 40/1999 on the press.
  actionableFeedbackPolicy: ["hak-jawab", "feedback"],
};

function policies({ pages, addresses }: SiteFrame): Partial<Record<Policy, string>> {
  const paths = new Map(pages.map(({ slug, path }) => [slug, path]));
  const found: Partial<Record<Policy, string>> = {};
  for (const policy of Object.keys(policySlugs) as Policy[]) {
    const path = policySlugs[policy].map((slug) => paths.get(slug)).find((known) => known !== undefined);
    if (path !== undefined) found[policy] = addresses.absolute(path);
  }
  return found;
}

/** The publisher, with those of its policies that are pages of the site. */
export function organisation(model: SiteFrame): OrganisationNode {
  const { settings, addresses, correctionsPolicy } = model;
  const { name, url, logo, email, address, sameAs, foundingDate } = settings.publisher;
  return {
    "@type": "NewsMediaOrganization",
    "@id": organisationId(model),
    name,
    url: url ?? addresses.absolute(homePath),
    logo: logo
      ? {
          "@type": "ImageObject",
          url: addresses.absolute(logo.path),
          width: logo.width,
          height: logo.height,
        }
      : { "@type": "ImageObject", url: addresses.absolute(iconPath) },
    email,
    address,
    foundingDate,
    sameAs: sameAs.length ? sameAs : undefined,
    correctionsPolicy: correctionsPolicy && addresses.absolute(correctionsPath),
    ...policies(model),
  };
}

/** The site as a whole. */
export function website(model: SiteFrame): WebsiteNode {
  const { settings, addresses } = model;
  return {
    "@type": "WebSite",
    "@id": websiteId(model),
    url: addresses.absolute(homePath),
    name: settings.name,
    description: settings.description,
    inLanguage: settings.language,
    publisher: { "@id": organisationId(model) },
  };
}
