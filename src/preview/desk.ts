import type { IncomingMessage } from "node:http";
import { siteLanguage } from "../content/settings.ts";
import { deskPath } from "../news/addresses.ts";
import type { Site } from "../site/read-site.ts";
import { isSameOrigin, type Middleware, statusFor } from "./local-server.ts";

/** What the import desk needs from a preview. */
export interface DeskHost {
  /** The project's folder. */
  root: string;
  /** Returns the site as last read. Each configuration brings its own. */
  site: () => Site | undefined;
}

/** Returns the desk's address, with the site's prefix. While there is no site, the language in its settings decides. */
export function baseOf({ root, site }: DeskHost): string {
  const model = site()?.model;
  return model ? model.addresses.prefixed(deskPath(model.settings.language)) : deskPath(siteLanguage(root));
}

/** Answers requests to the import desk, which is loaded when it is first opened. @param other answers all other requests */
export function deskMiddleware(host: DeskHost, other: Middleware): Middleware {
  let loading: Promise<Middleware> | undefined;
  return (request, response, next) => {
    const base = baseOf(host);
    const [pathname = ""] = (request.url ?? "").split("?");
    if (!`${pathname}/`.startsWith(base)) return other(request, response, next);
    loading ??= import("./desk-routes.ts").then(({ deskRoutes }) => deskRoutes(host));
    loading.then((answer) => answer(request, response, next), next);
  };
}

/**
 * Returns whether a request comes from this computer, under one of its names, and not from a page of another site. Only such a
 * request may write, whatever `WARTA_HOST` says. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function isFromThisComputer(request: IncomingMessage): boolean {
  const { remoteAddress = "" } = request.socket;
  const site = request.headers["sec-fetch-site"] ?? "none";
  return (
    /^(?:::ffff:)?127\.|^::1$/.test(remoteAddress) &&
    statusFor(request, true) === undefined &&
    (site === "same-origin" || site === "none") &&
    isSameOrigin(request)
  );
}
