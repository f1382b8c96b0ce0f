import type { Message } from "./message.ts";

/** Messages of `warta changes`. */
export const changeMessages = {
  isNoFolder: (folder: string): Message => ({
    id: `${folder} bukan folder. Sebutkan folder situs yang sudah dibangun.`,
    en: `${folder} is not a folder. Name the folder of a built site.`,
  }),
};
