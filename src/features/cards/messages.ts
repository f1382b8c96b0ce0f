import type { Message } from "../../messages/message.ts";

export const cardMessages = {
  made: (done: number, total: number): Message => ({
    id: `kartu media sosial: ${done} dari ${total}`,
    en: `share cards: ${done} of ${total}`,
  }),
};
