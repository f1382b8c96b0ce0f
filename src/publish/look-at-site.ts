import { type Look, lookAt } from "../cache/look.ts";
import { unpackLooks } from "../cache/packed-looks.ts";
import { doAside } from "../threads/aside.ts";

/**
 * What the files of a site look like, found out while this thread reads what it is made from.
 *
 * @param folder of the site
 * @returns by paths below it
 */
export async function lookAtSite(folder: string): Promise<ReadonlyMap<string, Look>> {
  const packed = await doAside("lookAt", undefined, folder);
  return packed ? unpackLooks(packed) : lookAt(folder, [""]);
}
