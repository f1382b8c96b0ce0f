import type { Message } from "../../messages/message.ts";

/** Messages about the entries of live coverage. */
export const liveMessages = {
  needsTime: (heading: string): Message => ({
    id: `${heading} tidak diawali jam. Dalam berita dengan "live: true", setiap ## adalah satu entri: tulis seperti "## 10.45 Pintu dibuka", atau pakai ### untuk anak judul.`,
    en: `${heading} does not begin with a time. With "live: true" each ## is an entry: write it like "## 10.45 Doors open", or use ### for a heading within one.`,
  }),
  needsHeadline: (heading: string): Message => ({
    id: `${heading} hanya jam. Tulis judul entri sesudahnya, seperti "## 10.45 Pintu dibuka".`,
    en: `${heading} is only a time. Write the entry's headline behind it, like "## 10.45 Doors open".`,
  }),
  /** @param above the time of the entry above, `2026-05-12 23:50` */
  goesBack: (time: string, above: string): Message => ({
    id: `${time} mendahului entri di atasnya, ${above}. Tulis entri dari yang terlama, yang baru di bawah; kalau harinya berganti, tulis harinya: "## 13 Mei, 00.10 …".`,
    en: `${time} is before the entry above it, ${above}. Write entries oldest first, new ones at the end; where the day changes, write it: "## 13 Mei, 00.10 …".`,
  }),
  inFuture: (time: string): Message => ({
    id: `${time} masih di masa depan. Tulis jam entri ini ditulis.`,
    en: `${time} is in the future. Write when the entry was made.`,
  }),
};
