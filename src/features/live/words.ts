/** Words of the page of live coverage. */
export const liveWords = {
  id: {
    label: "Liputan langsung",
    latestEntry: "Pembaruan terakhir",
    refresh: "Muat ulang",
    keyPoints: "Poin penting",
  },
  en: {
    label: "Live coverage",
    latestEntry: "Latest update",
    refresh: "Refresh",
    keyPoints: "Key points",
  },
};
