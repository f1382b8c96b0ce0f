import { describe, expect, test } from "vitest";
import { siteIcon } from "../../_includes/drawn-text.ts";
import { palette } from "../../src/news/settings/palette.ts";
import { webManifest } from "../../src/outputs/manifest.ts";
import { model, nasty } from "../templates/sample-model.ts";
import { all, one, parseXml } from "./parse-xml.ts";

const named = (name: string) => ({ ...model, settings: { ...model.settings, name } });
const letterOf = (name: string) => one(parseXml(siteIcon(named(name))), "text").text;

describe("icon", () => {
  test("shows the site's initial as a capital, in light colours", () => {
    const svg = parseXml(siteIcon(model));
    expect(svg.attributes).toMatchObject({
      xmlns: "http://www.w3.org/2000/svg",
      "aria-label": `Warta & "Kawan"`,
    });
    expect(one(svg, "text").text).toBe("W");
    const fills = [one(svg, "text"), ...all(svg, "rect")].map(({ attributes }) => attributes.fill);
    expect(fills).toEqual([palette.light.ink, palette.light.paper, palette.light.thread]);
  });

  test("passes over what is no letter or figure, if there is one", () => {
    expect(letterOf("«élan»")).toBe("É");
    expect(letterOf("24 Jam")).toBe("2");
    expect(letterOf(nasty)).toBe("S");
    expect(letterOf("👩‍🌾!")).toBe("👩‍🌾");
    expect(letterOf("&")).toBe("&");
  });
});

describe("webManifest", () => {
  const manifest = webManifest(model, { theme: "#123", background: "#fff" });

  test("stays under the site's prefix", () => {
    expect(manifest).toMatchObject({ id: "/warta/", start_url: "/warta/", scope: "/warta/", lang: "id" });
    expect(manifest.icons).toEqual([
      { src: "/warta/ikon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    ]);
    expect(manifest).toMatchObject({ theme_color: "#123", background_color: "#fff", display: "minimal-ui" });
  });

  test("shortens a name to the words that fit under an icon", () => {
    const short = (name: string) => webManifest(named(name), { theme: "", background: "" }).short_name;
    expect(short("Warta")).toBe("Warta");
    expect(short("Kabar Desa Kita")).toBe("Kabar Desa");
    expect(short("Kabarkabarkabar Desa")).toBe("Kabarkabarkabar");
  });
});
