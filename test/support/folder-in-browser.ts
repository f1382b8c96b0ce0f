import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";

/**
 * A project's folder inside a browser, for a page that asks its user to pick one: the dialog cannot be answered by a test,
 * so the page is handed a folder of the origin's own file system instead
 * (https://fs.spec.whatwg.org/#origin-private-file-system), whose files are read and written by the same calls.
 */
export interface FolderInBrowser {
  read(file: string): Promise<string>;
  /** Every file, as paths with forward slashes, sorted. */
  files(): Promise<string[]>;
}

/** Opens the editor's screen over a project's folder. @param page has not opened it @param origin of the preview */
export async function openScreen(page: Page, root: string, origin: string): Promise<FolderInBrowser> {
  const folder = await putFolderInBrowser(page, root, `${origin}/ikon.svg`);
  await page.goto(`${origin}/admin/`);
  await page.getByRole("button", { name: "Work with Local Repository" }).click();
  await page.getByRole("treeitem", { name: "Berita" }).waitFor();
  return folder;
}

/**
 * @param page has not opened the page that will ask; any address of its origin will do for `harmless`
 * @param root folder on the disk, whose `content` and `_data` are taken
 */
async function putFolderInBrowser(page: Page, root: string, harmless: string): Promise<FolderInBrowser> {
  await page.addInitScript(() => {
    const window = globalThis as unknown as { showDirectoryPicker: () => Promise<unknown> };
    window.showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("proyek");
  });
  await page.goto(harmless);
  await page.evaluate(
    async (files) => {
      const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("proyek", {
        create: true,
      });
      for (const { folders, name, text } of files) {
        let folder = root;
        for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    },
    await projectFiles(root),
  );

  return {
    read: (file) =>
      page.evaluate(async (parts) => {
        let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("proyek");
        for (const one of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(one);
        return (await (await folder.getFileHandle(parts.at(-1) ?? "")).getFile()).text();
      }, file.split("/")),
    files: () =>
      page.evaluate(async () => {
        const found: string[] = [];
        const waiting = [{ at: "", folder: await navigator.storage.getDirectory() }];
        for (let one = waiting.pop(); one; one = waiting.pop())
          for await (const [name, handle] of one.folder.entries()) {
            if (handle.kind === "directory")
              waiting.push({ at: `${one.at}${name}/`, folder: handle as FileSystemDirectoryHandle });
            else found.push(one.at + name);
          }
        return found.map((file) => file.replace("proyek/", "")).sort();
      }),
  };
}

async function projectFiles(root: string): Promise<{ folders: string[]; name: string; text: string }[]> {
  const files = [];
  for (const top of ["content", "_data"])
    for (const entry of await readdir(path.join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const folders = path.relative(root, entry.parentPath).split(path.sep);
      files.push({ folders, name: entry.name, text: await readFile(file, "utf8") });
    }
  return files;
}
