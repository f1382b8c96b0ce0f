import { key, yesOrNo } from "../../news/fields.ts";

/** The front matter keys of live coverage. */
export const liveKeys = {
  live: key(yesOrNo(), {
    id: [
      "Liputan langsung",
      "Setiap “## 10.45 Judul” adalah satu entri, yang baru di bawah; pembaca melihat yang terbaru di atas.",
    ],
    en: [
      "Live coverage",
      "Each “## 10.45 Headline” is an entry, new ones at the end; readers see the newest first.",
    ],
    docs: 'true: live coverage. Each "## 10.45 Headline" begins an entry, oldest first; the page shows the newest first. Removed: an ordinary article.',
  }).optional(),
};
