import { expect, test, vi } from "vitest";
import { packageFolder } from "../../../src/assets/package-folder.ts";
import { damagedPictures } from "../../../src/assets/pictures/damaged-pictures.ts";
import { readContent } from "../../../src/content/read-content.ts";
import { article, now, temporaryProject } from "../../content/temporary-project.ts";
import { png } from "../../support/png.ts";

vi.mock(import("../../../src/assets/package-folder.ts"), { spy: true });

test("no picture is called damaged because the package that would decode it is not installed", async () => {
  const root = await temporaryProject({
    "content/articles/a.md": article({ image: "{ src: pasar.png, alt: Pasar }" }),
    "content/articles/pasar.png": Buffer.from(png(900, 600)).fill(0, 60, 120),
  });
  const result = await readContent({ root, now, preview: true });
  if (!result.ok) throw new Error("The content is sound.");
  const damaged = () => damagedPictures(result.content, { root, cache: ".cache/pictures" });
  expect((await damaged()).mistakes).toHaveLength(1);
  vi.mocked(packageFolder).mockReturnValue(undefined);
  expect(await damaged()).toEqual({ mistakes: [], notices: [] });
});
