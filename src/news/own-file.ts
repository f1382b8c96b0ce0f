import { readFileSync } from "node:fs";

/**
 * The text of a file that comes with the code: styles, lists of words, scripts for browsers.
 *
 * @param place `new URL("./styles.css", import.meta.url)`, written just so: the bundle of the package has the texts inside, by
 *   their place in the repository
 */
export const ownFile = (place: URL): string => readFileSync(place, "utf8");
