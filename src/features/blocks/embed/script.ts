import { ownFile } from "../../../news/own-file.ts";
import { playerOrigins } from "./hosts.ts";

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
  frames: playerOrigins,
};
