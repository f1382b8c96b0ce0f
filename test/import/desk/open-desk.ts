import { PassThrough, Readable } from "node:stream";
import { readProject } from "../../../src/content/read-settings.ts";
import { createDesk, type Shown, type Step } from "../../../src/import/desk/desk.ts";
import { createTakeIn } from "../../../src/import/desk/kept-sources.ts";
import { makeSite } from "../files/site.ts";

/** A raw text as it is copied from a page: a menu, a byline, a quotation, and what follows it. */
export const rawText = `Beranda
Warga Tanam Seribu Pohon di Tepi Sungai Palu
Lingkungan
Rabu, 18 Jun 2025 09:33 WIB
Reporter: Ani Lestari
PALU - Warga Kelurahan Besusu menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.
Dana dari iuran warga
Badan Penanggulangan Bencana (BPB) menyediakan bibitnya sejak bulan lalu, kata lurah setempat.
"Kami ingin tepi sungai tidak longsor lagi," kata Rahmat, ketua warga setempat. (abc/def)
Baca juga: Banjir Surut di Hilir
Bagikan artikel ini`;

/** A desk over a site in a folder of its own, and an article at it. */
export async function openDesk(text = rawText, files: Record<string, string> = {}) {
  const site = makeSite(files);
  const terminal = {
    root: site.root,
    env: { SOURCE_DATE_EPOCH: "1751356800" },
    language: "en" as const,
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
  };
  const project = () => readProject(terminal);
  const make = () => createDesk(terminal, project);
  const desk = make();
  const takeIn = createTakeIn(terminal, project);
  const taken = await takeIn("", Buffer.from(text), "txt");
  let shown = await desk.show(taken.file ?? "");
  return {
    site,
    desk,
    takeIn,
    taken,
    /** The desk of a preview that was started again. */
    again: make,
    shown: (): Shown => shown,
    open: async (file: string): Promise<Shown> => {
      shown = await desk.show(file);
      return shown;
    },
    do: async (...steps: Step[]): Promise<Shown> => {
      for (const step of steps) shown = await desk.do(shown.file, shown.version, step);
      return shown;
    },
    save: async (publish: boolean): Promise<Shown> => {
      shown = await desk.do(shown.file, shown.version, { do: "save", publish });
      return shown;
    },
  };
}

/** The number of the line of the source that begins so. */
export function lineOf({ lines }: Shown, beginning: string): number {
  const line = lines.find(({ text }) => text.startsWith(beginning));
  if (!line) throw new Error(`No line begins with ${beginning}.`);
  return line.n;
}
