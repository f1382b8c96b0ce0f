import { expect, test } from "vitest";
import { redirectsFile } from "../../src/outputs/redirect.tsx";
import { model } from "../templates/sample-model.ts";

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
