import { expect, test } from "vitest";
import { likelyLanguage } from "../../../src/import/files/from-the-text.ts";

const indonesian =
  "Warga desa menanam seribu pohon di tepi sungai. Bibit itu dibeli dengan uang kas yang dikumpulkan untuk lingkungan, dan akan dirawat.";
const english =
  "Villagers planted a thousand trees along the river. The head of the village said that the seedlings were paid for with money from the fund.";

test.each([
  [[indonesian], "id"],
  [[english], "en"],
  // A quotation in the other language changes nothing.
  [[indonesian, indonesian, '"The river is ours," kata seorang tamu.'], "id"],
  [["Banjir surut."], undefined],
  [[indonesian, english], undefined],
])("%j", (paragraphs, language) => {
  expect(likelyLanguage(paragraphs)).toBe(language);
});
