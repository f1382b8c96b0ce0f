import type { Message } from "./message.ts";

/** Messages about wrong calls of `warta`. Options and arguments are as written. */
export const commandLineMessages = {
  isNoCommand: (name: string): Message => ({
    id: `"${name}" bukan perintah.`,
    en: `"${name}" is not a command.`,
  }),
  isNoOption: (option: string): Message => ({
    id: `Opsi "${option}" tidak dikenal.`,
    en: `"${option}" is not an option.`,
  }),
  needsValue: (option: string): Message => ({
    id: `${option} memerlukan nilai.`,
    en: `${option} needs a value.`,
  }),
  needsArgument: (argument: string): Message => ({
    id: `<${argument}> belum disebut.`,
    en: `<${argument}> is missing.`,
  }),
  needsOption: (option: string): Message => ({
    id: `${option} belum disebut.`,
    en: `${option} is missing.`,
  }),
  needsKind: {
    id: "Sebutkan jenisnya: article, tag, author, atau page.",
    en: "Say which kind: article, tag, author or page.",
  },
  takesOptionsOnly: { id: "hanya menerima opsi.", en: "takes options only." },
  /** Follows one of these. @param command `warta import` */
  seeHelp: (command: string): Message => ({
    id: `"${command} --help" menjelaskan cara pakainya.`,
    en: `"${command} --help" shows how to use it.`,
  }),
};
