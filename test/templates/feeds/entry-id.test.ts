import { describe, expect, test } from "vitest";
import { entryId } from "../../../src/templates/feeds/feed-facts.ts";
import { moment } from "../../support/time.ts";
import { bare, full, model } from "../sample-model.ts";

describe("entryId", () => {
  test("is a tag URI of host, day of first publication in the site's zone, and path", () => {
    expect(entryId(full, model)).toBe("tag:warta.example,2024-03-10:/warta/2024/03/10/harga-kopi/");
    expect(entryId(bare, model)).toBe("tag:warta.example,2024-03-09:/warta/2024/03/09/plain/");
  });

  test("stays when headline, text, update and corrections change, and when http becomes https", () => {
    const changed = {
      ...full,
      title: "Lain sama sekali",
      feedHtml: "<p>Baru.</p>",
      modified: moment("2025-01-01T00:00:00+07:00"),
      corrections: [],
    };
    const secure = { ...model, settings: { ...model.settings, origin: "http://warta.example" } };
    expect(entryId(changed, model)).toBe(entryId(full, model));
    expect(entryId(full, secure)).toBe(entryId(full, model));
  });

  test("keeps to the letters a URI may have", () => {
    const id = entryId({ ...full, path: "/2024/03/10/café 50%/" }, model);
    expect(id).toBe("tag:warta.example,2024-03-10:/warta/2024/03/10/caf%C3%A9%2050%25/");
  });
});
