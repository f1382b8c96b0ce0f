import { expect, test } from "vitest";
import { redirectsFile, redirects as templates } from "../../src/outputs/redirect.tsx";
import { model } from "../templates/sample-model.ts";
import { one, parseXml } from "./parse-xml.ts";

test("a line for each old address: from, to, 301; below the site's prefix, no blank and no sign of a web server's configuration within an address", () => {
  const redirects = [
    { from: "/lama/kopi.html", to: "/2024/03/10/harga-kopi/", title: "Harga kopi" },
    { from: "/lama;$uri{2}/", to: "/2024/03/10/harga-kopi/", title: "Harga kopi" },
    { from: "/berita lama/é/", to: "/2024/03/09/plain/", title: "A plain story" },
  ];
  expect(redirectsFile({ ...model, redirects })).toBe(
    `/warta/lama/kopi.html /warta/2024/03/10/harga-kopi/ 301
/warta/lama%3B%24uri%7B2%7D/ /warta/2024/03/10/harga-kopi/ 301
/warta/berita%20lama/%C3%A9/ /warta/2024/03/09/plain/ 301
`,
  );
});

test("a feed at an old address says where the new one is, in one item that never changes", () => {
  const redirects = [{ from: "/tag/lama/rss.xml", to: "/tag/kopi/rss.xml", title: "Kopi & teh" }];
  const [moved] = templates.flatMap((template) => template.files({ ...model, redirects }));
  const channel = one(parseXml(moved?.draw() ?? ""), "channel");
  const page = "https://warta.example:8443/warta/tag/kopi/";
  expect(moved?.path).toBe("/tag/lama/rss.xml");
  expect(one(channel, "link").text).toBe(page);
  expect(one(channel, "atom:link").attributes.href).toBe(`${page}rss.xml`);
  expect(one(one(channel, "item"), "title").text).toBe("Kopi & teh: Halaman ini sudah pindah");
  expect(one(channel, "description").text).toContain(`${page}rss.xml`);
});
