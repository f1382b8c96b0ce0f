/** The texts around an article's links to share it. */
export const shareId = {
  label: "Bagikan",
  mail: "Surel",
  copy: "Salin tautan",
  /** On the button, once the address is in the clipboard. */
  copied: "Tautan tersalin",
  /** Opens the system's own share sheet. */
  more: "Lainnya…",
  address: "Tautan berita ini",
};

export type ShareWords = typeof shareId;

export const shareEn: ShareWords = {
  label: "Share",
  mail: "Email",
  copy: "Copy link",
  copied: "Link copied",
  more: "More…",
  address: "Link to this story",
};
