import type { Message } from "../../messages/message.ts";

/** Messages about the setting `admin`, and about the package that the screen needs. */
export const editorMessages = {
  needsAdmin: {
    id: "harus false, atau backend dan repo, menjorok di bawahnya.",
    en: "needs false, or backend and repo, indented under it.",
  },
  needsRepository: (instead: string): Message => ({
    id: `harus memuat pemilik dan nama repositori, misalnya newsroom/site, bukan ${instead}.`,
    en: `needs the owner and the name, such as newsroom/site, not ${instead}.`,
  }),
};

/** The optional package of the screen: what for, and when a site needs it. */
export const editorPackage = {
  "@sveltia/cms": {
    for: {
      id: 'Layar redaksi memerlukannya; tanpa layar itu, hapus "admin" dari _data/site.yaml.',
      en: 'The editor\'s screen needs it; to do without, remove "admin" from _data/site.yaml.',
    },
    neededBy: ({ settings: { admin } }: { settings: { admin?: unknown } }): boolean => Boolean(admin),
  },
};
