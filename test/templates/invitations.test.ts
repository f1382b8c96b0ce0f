import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { article as articlePages } from "../../src/templates/article.tsx";
import { article, content, modelOf } from "../site/newsroom.ts";

const linksOf = (invitations?: { google: boolean }) => {
  const settings = { ...content().settings, ...(invitations && { invitations }) };
  const [page] = articlePages.files(modelOf({ articles: [article()], settings }));
  const links = [...parseHTML(page?.draw() ?? "").document.querySelectorAll(".invitations a")];
  return links.map((link) => [link.textContent, link.getAttribute("href")]);
};

test("readers are invited to prefer the site on Google, if it asks", () => {
  expect(linksOf({ google: true })).toEqual([
    ["Jadikan sumber pilihan di Google", "https://www.google.com/preferences/source?q=https://contoh.id"],
  ]);
  expect(linksOf({ google: false })).toEqual([]);
  expect(linksOf()).toEqual([]);
});
