import { xmlDeclaration } from "../../../_includes/xml.ts";
import { homePath, rslPath, tdmPath } from "../../news/addresses.ts";
import type { SiteModel } from "../../site/model.ts";
import { asJson, single } from "../../site/template.ts";

const isReserved = ({ settings }: SiteModel): boolean => settings.rights === "reserved";

/** For `robots.txt`: Content-Usage (https://datatracker.ietf.org/doc/draft-ietf-aipref-attach/), and the address of the RSL file. */
export const rightsLines = (site: SiteModel): string =>
  isReserved(site) ? `Content-Usage: train-ai=n\n\nLicense: ${site.addresses.absolute(rslPath)}\n` : "";

/** For the head of each page, since the files below are read only at the root of a host. */
export const rightsMeta = (site: SiteModel) =>
  isReserved(site) ? [{ name: "tdm-reservation", content: "1" }] : [];

const terms = '<license><prohibits type="usage">ai-train</prohibits></license>';
const rsl = ({ addresses }: SiteModel) =>
  `${xmlDeclaration}<rsl xmlns="https://rslstandard.org/rsl"><content url="${addresses.href(homePath)}">${terms}</content></rsl>\n`;

/** RSL (https://rslstandard.org/rsl) and TDMRep (https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/). */
export const rightsFiles = [
  single({ name: "rsl", permalink: () => rslPath, when: isReserved, render: rsl }),
  single({
    name: "tdmrep",
    permalink: () => tdmPath,
    when: isReserved,
    render: ({ addresses }) => asJson([{ location: `${addresses.href(homePath)}*`, "tdm-reservation": 1 }]),
  }),
];
