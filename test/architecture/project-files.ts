import { readdirSync } from "node:fs";

/** Folders that are not ours to look at: what others wrote, what builds leave, and what editors write. */
const passedOver: ReadonlySet<string> = new Set(["node_modules", ".git", ".cache", "_site", "content"]);

/** All files of the project, from its root, with forward slashes. */
export function filesOfProject(folder = ""): string[] {
  return readdirSync(folder === "" ? "." : folder, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return folder === "" && passedOver.has(entry.name) ? [] : filesOfProject(name);
  });
}
