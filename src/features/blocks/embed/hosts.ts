import { ownFile } from "../../../news/own-file.ts";

/** A site whose addresses become cards. */
interface Host {
  name: string;
  thing: "video" | "post" | "audio" | "map";
  /** The shape of its player, see `embed.css`; defaults to that of `thing`. */
  shape?: "upright";
  /** Matches addresses, without `https://` and without `www.`, `m.` or `web.` */
  address: RegExp;
  /** Without a player the card is a link: short addresses do not tell what they lead to. */
  player?: Player;
}

interface Player {
  at: `https://${string}`;
  /** The rest of its address, from what the parentheses matched. */
  path: (match: RegExpExecArray) => string;
}

const youTube: Player = {
  at: "https://www.youtube-nocookie.com",
  path: ([, id, start]) => `/embed/${id}?autoplay=1${start ? `&start=${start}` : ""}`,
};

const openStreetMap: Player = { at: "https://www.openstreetmap.org", path: mapAround };

/** OpenStreetMap asks for the edges of the map: here those of a map of 512 by 384 pixels (https://wiki.openstreetmap.org/wiki/Zoom_levels). */
function mapAround([, zoom, north, east]: RegExpExecArray): string {
  const [lat, lon] = [Number(north), Number(east)];
  const half = 360 / 2 ** Number(zoom);
  const high = half * 0.75 * Math.cos((lat * Math.PI) / 180);
  const edges = [lon - half, lat - high, lon + half, lat + high].map((degrees) => degrees.toFixed(5));
  return `/export/embed.html?bbox=${edges.join(",")}&layer=mapnik&marker=${lat},${lon}`;
}

/**
 * The sites, with the players they document: developers.google.com/youtube/player_parameters,
 * developers.tiktok.com/doc/embed-player, developers.facebook.com/docs/plugins/embedded-video-player, help.vimeo.com,
 * developer.spotify.com/documentation/embeds, wiki.openstreetmap.org/wiki/Export. Those of Instagram, X and Google Maps are what
 * their own embed codes load.
 */
// biome-ignore format: a line for each site
const hosts: readonly Host[] = [
  { name: "YouTube", thing: "video", address: /^(?:youtu\.be\/|youtube\.com\/(?:watch\?(?:\S*&)?v=|live\/|embed\/))([\w-]{11})(?:\S*[?&]t=(\d+)s?(?=[&#]|$))?/, player: youTube },
  { name: "YouTube", thing: "video", shape: "upright", address: /^youtube\.com\/shorts\/([\w-]{11})/, player: youTube },
  { name: "TikTok", thing: "video", shape: "upright", address: /^tiktok\.com\/@[^/]+\/video\/(\d+)/, player: { at: "https://www.tiktok.com", path: ([, id]) => `/player/v1/${id}?autoplay=1` } },
  { name: "TikTok", thing: "video", address: /^(?:v[mt]\.tiktok\.com|tiktok\.com\/t)\/\w/ },
  { name: "Instagram", thing: "post", address: /^instagram\.com\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/, player: { at: "https://www.instagram.com", path: ([, id]) => `/p/${id}/embed/` } },
  { name: "X", thing: "post", address: /^(?:x|twitter)\.com\/\w+\/status\/(\d+)/, player: { at: "https://platform.twitter.com", path: ([, id]) => `/embed/Tweet.html?id=${id}&dnt=true` } },
  { name: "Vimeo", thing: "video", address: /^vimeo\.com\/(\d+)(?:\/(\w+))?/, player: { at: "https://player.vimeo.com", path: ([, id, hash]) => `/video/${id}?dnt=1&autoplay=1${hash ? `&h=${hash}` : ""}` } },
  { name: "Facebook", thing: "video", address: /^facebook\.com\/(?:watch\/?\?v=\d|[^/]+\/videos\/\S*\d|reel\/\d)\S*/, player: { at: "https://www.facebook.com", path: ([address]) => `/plugins/video.php?show_text=false&href=${encodeURIComponent(`https://www.${address}`)}` } },
  { name: "Facebook", thing: "video", address: /^fb\.watch\/\w/ },
  { name: "Spotify", thing: "audio", address: /^open\.spotify\.com\/(?:intl-\w+\/)?(track|album|playlist|episode|show|artist)\/(\w+)/, player: { at: "https://open.spotify.com", path: ([, kind, id]) => `/embed/${kind}/${id}` } },
  { name: "OpenStreetMap", thing: "map", address: /^openstreetmap\.org\/\S*#map=(\d{1,2})\/(-?\d{1,3}(?:\.\d{1,9})?)\/(-?\d{1,3}(?:\.\d{1,9})?)(?![\d.])/, player: openStreetMap },
  { name: "Google Maps", thing: "map", address: /^google\.(?:com|co\.id)\/maps\/embed\?pb=([\w!%.:-]+)/, player: { at: "https://www.google.com", path: ([, place]) => `/maps/embed?pb=${place}` } },
  { name: "Google Maps", thing: "map", address: /^google\.(?:com|co\.id)\/maps\/\S*@(-?\d{1,3}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?),(\d+)/, player: { at: "https://www.google.com", path: ([, lat, lon, zoom]) => `/maps?q=${lat},${lon}&z=${zoom}&output=embed` } },
  { name: "Google Maps", thing: "map", address: /^(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.(?:com|co\.id)\/maps)\/?\S/ },
];

/**
 * Puts a card's player in its place when it is pressed. The script is the same on each page, so that a content security policy
 * can name its hash.
 *
 * The player may do what the hosts' own embed codes ask for. It may not navigate the page. YouTube refuses players that do not
 * say which site they are on: https://developers.google.com/youtube/terms/required-minimum-functionality
 */
export const embedScript = {
  code: ownFile(new URL("./embed.js", import.meta.url)).trim(),
  /** Whether a page has a card with a player. @param html of the page's content */
  isNeeded: (html: string): boolean => html.includes(' data-player="'),
  /** Where what it loads into frames comes from. */
  frames: [...new Set(hosts.flatMap(({ player }) => player?.at ?? []))],
};

/** A card's host, and the address of its player. */
export interface HostedThing {
  name: string;
  thing: Host["thing"];
  shape: Host["thing"] | "upright";
  player?: string;
}

/** What an address leads to, if it is of one of the sites. Only `https`: a page may not load anything else. */
export function findHost(href: string): HostedThing | undefined {
  const address = /^https:\/\/(?:(?:www|m|web)\.)?(.+)/.exec(href)?.[1];
  if (address === undefined) return undefined;
  for (const { name, thing, shape = thing, address: pattern, player } of hosts) {
    const match = pattern.exec(address);
    if (match) return { name, thing, shape, ...(player && { player: player.at + player.path(match) }) };
  }
  return undefined;
}
