import type { ImageObjectLeaf, NewsMediaOrganizationLeaf, WebSiteLeaf } from "schema-dts";
import { homePath } from "../../src/news/addresses.ts";
import type { SiteContext } from "../../src/site/model.ts";
import { imageObject, organisationId, websiteId } from "./script.ts";

/** The publisher, with links to policies that are pages of the site. */
export function organisation(model: SiteContext): NewsMediaOrganizationLeaf {
  const { settings, addresses, correctionsPolicy, pages } = model;
  const { name, url, logo, email, address, sameAs, foundingDate } = settings.publisher;
  const icon: ImageObjectLeaf = { "@type": "ImageObject", url: addresses.absolute(addresses.icon) };
  const paths = new Map(pages.map(({ slug, path }) => [slug, path]));
  /** The first page that exists with one of these slugs: newsrooms name their policies differently. */
  const policy = (...slugs: string[]): string | undefined => {
    const path = slugs.map((slug) => paths.get(slug)).find((known) => known !== undefined);
    return path && addresses.absolute(path);
  };
  return {
    "@type": "NewsMediaOrganization",
    "@id": organisationId(model),
    name,
    url: url ?? addresses.absolute(homePath),
    logo: logo ? imageObject(logo, model) : icon,
    email,
    address,
    foundingDate,
    sameAs: sameAs.length ? sameAs : undefined,
    correctionsPolicy: correctionsPolicy && addresses.absolute(addresses.corrections),
    masthead: policy("redaksi", "susunan-redaksi", "masthead"),
    ethicsPolicy: policy("kode-etik", "kode-etik-jurnalistik", "ethics"),
    // The Press Council's rules for online media, which every Indonesian news site must show.
    publishingPrinciples: policy(
      "pedoman-media-siber",
      "pedoman-pemberitaan-media-siber",
      "pedoman",
      "principles",
    ),
    ownershipFundingInfo: policy("kepemilikan", "kepemilikan-dan-pendanaan", "ownership"),
    // The right of reply, UU 40/1999 on the press.
    actionableFeedbackPolicy: policy("hak-jawab", "feedback"),
  };
}

/** The site as a whole. */
export function website(model: SiteContext): WebSiteLeaf {
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
