import { expect, test } from "vitest";
import { LocalizedError } from "../../../src/messages/message.ts";
import { openDesk, rawText } from "./open-desk.ts";

async function publish(text = rawText) {
  const desk = await openDesk(text);
  await desk.do({ do: "set", key: "tags", value: "Sungai Palu" });
  await desk.save(true);
  return desk;
}

test("a step back on a published article leaves it published, and saving says what becomes of it", async () => {
  const desk = await publish();
  expect(desk.shown()).toMatchObject({ status: "published", statusAfter: "published" });
  await desk.do({ do: "undo" });
  expect(desk.shown()).toMatchObject({ status: "published", statusAfter: "draft", isSaved: false });
  const { file } = desk.shown();
  expect(desk.site.read(file)).not.toContain("draft: true");
  // Its page does not call itself a draft either.
  expect((await desk.desk.drawing(file)).text).not.toContain("draft: true");
  await desk.save(false);
  expect(desk.shown()).toMatchObject({ status: "draft", statusAfter: "draft", isSaved: true });
  expect(desk.site.read(desk.shown().file)).toContain("draft: true");
  expect((await desk.desk.drawing(desk.shown().file)).text).toContain("draft: true");
});

test("an article that was made a draft elsewhere is one, until saving publishes it again", async () => {
  const desk = await publish();
  const { file } = desk.shown();
  desk.site.write(file, desk.site.read(file).replace("\nsection:", "\ndraft: true\nsection:"));
  await desk.open(file);
  await desk.do({ do: "undo" });
  expect(desk.shown()).toMatchObject({ status: "draft", statusAfter: "published" });
});

test("what is published is not saved with a mistake", async () => {
  const desk = await publish();
  const { file, body } = desk.shown();
  const written = desk.site.read(file);
  await desk.do({ do: "set", key: "body", value: `${body}\n\n::: tidak-ada\n` });
  expect(desk.shown().mistakes).not.toEqual([]);
  await expect(desk.save(false)).rejects.toBeInstanceOf(LocalizedError);
  expect(desk.site.read(file)).toBe(written);
});
