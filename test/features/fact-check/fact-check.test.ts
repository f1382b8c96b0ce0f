import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { article as articlePages } from "../../../src/templates/article.tsx";
import { article, modelOf } from "../../site/newsroom.ts";

const factCheck = {
  claim: "Air kelapa menyembuhkan demam berdarah.",
  claimant: "Unggahan berantai",
  date: "2020-01-20",
  url: "https://sosial.example/unggahan/7",
  rating: "Salah",
};

function draw(checked: Partial<typeof factCheck> & Pick<typeof factCheck, "claim" | "rating">) {
  const [page] = articlePages.files(modelOf({ articles: [article({ factCheck: checked })] }));
  const { document } = parseHTML(page?.draw() ?? "");
  const graph = JSON.parse(document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}");
  return {
    label: document.querySelector("h1 .story-labels")?.textContent?.trim(),
    note: [...document.querySelectorAll(".note > *")].map(({ textContent }) => textContent),
    link: document.querySelector(".note a")?.getAttribute("href"),
    review: graph["@graph"].find((node: Record<string, unknown>) => node["@type"] === "ClaimReview"),
  };
}

test("readers see the claim, who made it, and what comes of it, before they read", () => {
  const { label, note, link } = draw(factCheck);
  expect(label).toBe("Cek fakta");
  expect(note).toEqual([
    "Cek fakta",
    "Klaim: Air kelapa menyembuhkan demam berdarah. (Unggahan berantai, 20 Januari 2020)",
    "Hasil: Salah",
  ]);
  expect(link).toBe(factCheck.url);
});

test("search engines read the same as ClaimReview", () => {
  expect(draw(factCheck).review).toEqual({
    "@type": "ClaimReview",
    url: "https://contoh.id/2020/01/24/pasar-pagi-dibuka/",
    claimReviewed: factCheck.claim,
    datePublished: "2020-01-24T10:49:00+07:00",
    author: { "@id": "https://contoh.id/#organization" },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: factCheck.claimant },
      datePublished: "2020-01-20",
      appearance: { "@type": "CreativeWork", url: factCheck.url },
    },
    reviewRating: { "@type": "Rating", alternateName: "Salah" },
  });
});

test("a claim of nobody in particular, without a date or an address, has none of them", () => {
  const { note, review } = draw({ claim: factCheck.claim, rating: "Benar" });
  expect(note.slice(1)).toEqual([`Klaim: ${factCheck.claim}`, "Hasil: Benar"]);
  expect(review.itemReviewed).toEqual({ "@type": "Claim" });
});
