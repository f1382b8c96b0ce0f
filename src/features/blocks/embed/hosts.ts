import { ownFile } from "../../../news/own-file.ts";
import sites from "./hosts.json" with { type: "json" };

/**
 * A site whose addresses become cards: these without `https://` and without `www.`, `m.` or `web.`; the shape of its player, if
 * it is not that of the thing; and the player, see `playerAt`. Without one the card is a link: short addresses do not tell
 * what they lead to.
 */
interface Host {
  name: string;
  thing: "video" | "post" | "audio" | "map";
  shape?: "upright";
  address: string;
  player?: string;
}

/**
 * The sites, with the players they document: developers.google.com/youtube/player_parameters,
 * developers.tiktok.com/doc/embed-player, developers.facebook.com/docs/plugins/embedded-video-player, help.vimeo.com,
 * developer.spotify.com/documentation/embeds. Those of Instagram, X and Google Maps are what
 * their own embed codes load.
 */
const hosts = (sites as readonly Host[]).map((site) => ({ ...site, address: new RegExp(site.address) }));

/**
 * The address of a player: `{1}` stands for what the first parentheses matched, `{&start=2}` for that of the second after some
 * signs, if it is there, and `{0}` for the whole address.
 */
const playerAt = (player: string, match: RegExpExecArray): string =>
  player.replace(/\{(\D*)(\d)\}/g, (_, before: string, group: string) => {
    const found = match[Number(group)];
    return group === "0" ? encodeURIComponent(`https://www.${found}`) : found ? before + found : "";
  });

/**
 * Puts a card's player in its place when it is pressed. The script is the same on each page, so that a content security policy
 * can name its hash. The player may do what the hosts' own embed codes ask for. It may not navigate the page. YouTube refuses
 * players that do not say which site they are on: https://developers.google.com/youtube/terms/required-minimum-functionality
 */
export const embedScript = {
  attribute: "data-player",
  code: ownFile(new URL("./embed.js", import.meta.url)).trim(),
  /** Where what it loads into frames comes from. */
  frames: [...new Set(hosts.flatMap(({ player }) => (player ? new URL(player).origin : [])))],
};

/** A card's host, and the address of its player. */
export interface HostedThing extends Pick<Host, "name" | "thing" | "player"> {
  shape: Host["thing"] | "upright";
}

/** What an address leads to, if it is of one of the sites. Only `https`: a page may not load anything else. */
export function findHost(href: string): HostedThing | undefined {
  const address = /^https:\/\/(?:(?:www|m|web)\.)?(.+)/.exec(href)?.[1];
  if (address === undefined) return undefined;
  for (const { name, thing, shape = thing, address: pattern, player } of hosts) {
    const match = pattern.exec(address);
    if (match) return { name, thing, shape, ...(player && { player: playerAt(player, match) }) };
  }
  return undefined;
}
