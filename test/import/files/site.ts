import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Environment, type Ran, runWarta } from "../../cli/run-warta.ts";
import { bin } from "../../support/compiled.ts";

/** A raw text as a newsroom has it, and the file of the article that it becomes. */
export const text = `Warga Tanam Seribu Pohon di Tepi Sungai Palu
Lingkungan
Rabu, 18 Jun 2025 09:33 WIB
Reporter: Ani Lestari
PALU - Warga Kelurahan Besusu menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.
Badan Penanggulangan Bencana (BPB) menyediakan bibitnya.
"Kami ingin tepi sungai tidak longsor lagi," kata Rahmat, ketua warga setempat. (abc/def)
`;
export const articleOfText = "content/articles/2025-06-18-warga-tanam-seribu-pohon-di-tepi-sungai-palu.md";

/** A site without articles in a folder of its own, and `warta` called in it. */
export interface Site {
  root: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  /** Names of the files in a folder, sorted. */
  list(folder: string): string[];
  warta(args: string[], input?: string | Uint8Array, environment?: Environment): Promise<Ran>;
  /** The same, with nobody who reads what it prints. */
  wartaUnread(args: string[]): Promise<Omit<Ran, "out">>;
}

/** @param files further files, from the site's root */
export function makeSite(files: Record<string, string> = {}): Site {
  const root = mkdtempSync(join(tmpdir(), "warta-import-"));
  const site: Site = {
    root,
    write(file, content) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    },
    read: (file) => readFileSync(join(root, file), "utf8"),
    list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
    warta: (args, input, environment) => runWarta(root, args, environment, input),
    wartaUnread: (args) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [bin, ...args], { cwd: root });
        child.stdout.destroy();
        let err = "";
        child.stderr.on("data", (part) => {
          err += part;
        });
        child.on("close", (code) => resolve({ code: code ?? -1, err }));
      }),
  };
  const settings = "name: Kabar Uji\nurl: https://uji.example/\npublisher:\n  name: Redaksi Uji\n";
  for (const [file, content] of Object.entries({ "_data/site.yaml": settings, ...files }))
    site.write(file, content);
  return site;
}
