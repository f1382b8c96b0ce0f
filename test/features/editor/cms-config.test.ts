import { expect, test } from "vitest";
import { z } from "zod";
import { defaultWords } from "../../../_includes/words/words.ts";
import { readSettings } from "../../../src/content/read-settings.ts";
import type { Settings } from "../../../src/content/settings.ts";
import { editorWords, type ScreenRequest, screenConfig } from "../../../src/features/editor/cms-config.ts";
import { fieldsOf } from "../../../src/features/editor/schema-fields.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { siteSchema } from "../../../src/news/settings/site.ts";
import { authorSchema, pageSchema, tagSchema } from "../../../src/news/tag-author-page.ts";

const { settings } = readSettings(
  new TextEncoder().encode(
    "name: Kabar Uji\nurl: https://kabar.example/\ntimeZone: Asia/Makassar\npublisher:\n  name: Redaksi\n",
  ),
);
const request: ScreenRequest = {
  settings,
  sections: ["Ekonomi", "Olahraga"],
  articlesFolder: "content/articles",
  kinds: defaultWords.id.kinds,
  tags: [{ name: "Pasar Melati", slug: "pasar-melati", aliases: ["Pasar Lama"] }],
};

interface Field {
  name: string;
  label: string;
  hint: string;
  required: boolean;
  widget: string;
  fields?: Field[];
}

interface Collection {
  folder: string;
  slug: { template: string };
  fields: Field[];
  field: Record<string, Field>;
}

/** A collection as the browser gets it. */
function collection(name: string, changes: Partial<Settings> = {}): Collection {
  const { cms } = screenConfig({ ...request, settings: { ...settings, ...changes } });
  const found = JSON.parse(JSON.stringify(cms)).collections.find(
    (one: { name: string }) => one.name === name,
  );
  const fields: Field[] = found.fields ?? found.files[0].fields;
  return { ...found, fields, field: Object.fromEntries(fields.map((field) => [field.name, field])) };
}

test.each([
  ["articles", articleSchema("Asia/Makassar"), []],
  ["tags", tagSchema, ["_names"]],
  ["authors", authorSchema, []],
  ["pages", pageSchema(), []],
])("every key of %s has its field, in the schema's order", (name, schema, more) => {
  const names = collection(name).fields.map((field) => field.name);
  expect(names.filter((field) => field !== "body")).toEqual([...Object.keys(schema.shape), ...more]);
  expect(names).toContain("body");
});

test("every setting has one, but for those of the site's developer", () => {
  const ofDeveloper = ["addresses", "oldAddresses", "volumes", "admin"];
  const keys = Object.keys(siteSchema().shape).filter((key) => !ofDeveloper.includes(key));
  expect(collection("site").fields.map(({ name }) => name)).toEqual(keys);
});

test("what the site cannot do without is required, and nothing else", () => {
  const required = collection("articles").fields.filter((field) => field.required);
  expect(required.map(({ name }) => name)).toEqual(["title", "date", "section", "tags"]);
  const image = collection("articles").field.image?.fields?.filter((field) => field.required);
  expect(image?.map(({ name }) => name)).toEqual(["src", "alt"]);
});

test("every field says what it is and what to write, in the site's language", () => {
  const visible = (fields: Field[]): Field[] =>
    fields
      .filter(({ widget }) => widget !== "hidden")
      .flatMap((field) => [field, ...visible(field.fields ?? [])]);
  for (const language of ["id", "en"] as const)
    for (const name of ["articles", "tags", "pages", "site"])
      for (const field of visible(collection(name, { language }).fields)) {
        expect(field.label, field.name).toMatch(/^\p{Lu}/u);
        expect(field.hint, field.name).toMatch(/[.)]$|\/\/$/);
      }
  expect(collection("articles").field.title).toMatchObject({ label: "Judul" });
  expect(collection("articles", { language: "en" }).field.title).toMatchObject({ label: "Headline" });
});

test("a key without words goes by its name and what its schema says of it", () => {
  const words = { id: { label: "Suasana", hint: "Bagaimana." }, en: { label: "Mood", hint: "Any." } };
  const schema = z.strictObject({
    moodBoard: z.string().meta({ description: "How it sounds." }),
    mood: z.string().meta({ words }),
  });
  const field = { required: true, widget: "string" };
  expect(fieldsOf(schema, { language: "en", timeZone: "Asia/Jakarta", languages: {} })).toEqual([
    { ...field, name: "moodBoard", label: "Mood board", hint: "How it sounds." },
    { ...field, name: "mood", label: "Mood", hint: "Any." },
  ]);
});

test("articles and sections of the front page are picked from what there is, up to as many as it takes", () => {
  const fields = collection("site").field.front?.fields ?? [];
  expect(fields.map(({ name }) => name)).toEqual(["pinned", "sections", "stories", "timeline"]);
  expect(fields[0]).toMatchObject({ widget: "relation", collection: "articles", multiple: true, max: 5 });
  expect(fields[1]).toMatchObject({ options: ["Ekonomi", "Olahraga"], multiple: true, max: 8 });
  expect(fields[2]).toMatchObject({ widget: "number", min: 1, max: 4 });
});

test("a site without sections lets one be named", () => {
  const { cms } = screenConfig({ ...request, sections: [] });
  expect(JSON.stringify(cms)).toContain('"name":"section","label":"Rubrik"');
  expect(JSON.stringify(cms)).not.toContain('"options":[]');
});

test("what waits on the board is no draft by its key: its preview has a page", () => {
  const admin = { backend: "github", repo: "redaksi/kabar", workflow: true } as const;
  expect(collection("articles").field.draft).toMatchObject({ default: true });
  expect(collection("articles", { admin }).field.draft).toMatchObject({ default: false });
});

test("it saves to the repository that the settings name", () => {
  const admin = { backend: "gitlab", repo: "redaksi/kabar", branch: "terbit", appId: "42" } as const;
  const { cms, onlyHere } = screenConfig({ ...request, settings: { ...settings, admin } });
  expect(cms.backend).toMatchObject({
    name: "gitlab",
    repo: "redaksi/kabar",
    branch: "terbit",
    app_id: "42",
    auth_type: "pkce",
    commit_messages: { update: editorWords.id.commits.update },
  });
  expect(onlyHere).toBeUndefined();
  expect(cms.publish_mode).toBeUndefined();
  const waiting = screenConfig({
    ...request,
    settings: { ...settings, admin: { ...admin, workflow: true } },
  });
  expect(waiting.cms).toMatchObject({
    publish_mode: "editorial_workflow",
    backend: { repo: "redaksi/kabar" },
  });
  expect(waiting.cms.backend).not.toHaveProperty("workflow");
  // Without one it says where it works.
  expect(screenConfig(request).onlyHere).toContain("npm start");
});
