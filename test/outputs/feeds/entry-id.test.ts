import { describe, expect, test } from "vitest";
import { entryId } from "../../../_includes/json-ld/identity.ts";
import { bare, full, model } from "../../templates/sample-model.ts";

describe("entryId", () => {
  test("is a tag URI of host, day of first publication in the site's zone, and path", () => {
    expect(entryId(full, model)).toBe("tag:warta.example,2024-03-10:/warta/2024/03/10/harga-kopi/");
    expect(entryId(bare, model)).toBe("tag:warta.example,2024-03-09:/warta/2024/03/09/plain/");
  });

  test("stays when headline, text, update and corrections change, and when http becomes https", () => {
    const changed = {
      ...full,
      title: "Lain",
      feedHtml: "<p>Baru.</p>",
      modified: bare.date,
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
