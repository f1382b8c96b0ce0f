import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawText } from "../import/desk/open-desk.ts";
import { makeSite, type Site } from "../import/files/site.ts";
import { type DeskServer, serveDesk } from "../support/desk-server.ts";

const oldFile = "content/articles/2025-06-17-warga-tanam-seribu-pohon-di-tepi-sungai-palu.md";
let site: Site;
let server: DeskServer;
beforeAll(async () => {
  site = makeSite({
    [oldFile]: "---\ntitle: Lama\ndate: 2025-06-17\nsection: Kota\ntags: [Sungai]\n---\n\nTeks.\n",
  });
  server = await serveDesk(site.root);
});
afterAll(() => server.close());

/** A call of the page's own, with its token. */
const call = async (method: string, place: string, body?: string) => {
  const { status, text } = await server.send(
    method,
    `/impor/api/${place}`,
    { "x-warta-token": server.token },
    body,
  );
  return { status, ...JSON.parse(text) };
};
/** Does something with an article as it was shown. */
const act = ({ file, version }: { file: string; version: string }, step: object) =>
  call("POST", "do", JSON.stringify({ file, version, step }));

test("an article goes from paste to published, and is drawn by the site's own template on the way", async () => {
  const { file } = await call("POST", "in?type=text/plain", rawText);
  await server.reread();
  expect((await call("GET", "list")).articles).toMatchObject([{ file, questions: 2 }]);
  let shown = await call("GET", `article?file=${file}`);
  shown = await act(shown, { do: "set", key: "tags", value: "Sungai" });
  shown = await act(shown, { do: "set", key: "title", value: "Seribu Pohon" });
  const view = await server.send("GET", `/impor/view?file=${file}`);
  const { headers, text: page } = await server.send("GET", "/impor/");
  expect(page).toContain('"authors":["Ani Lestari"]');
  expect(headers["content-security-policy"]).toContain("; font-src 'self'; ");
  expect(view.text).toMatch(/<h1[^>]*>Seribu Pohon<\/h1>/);
  expect(view.text).toMatch(/<body[^>]*><style>.*<\/style><main /);
  const places = Array.from(view.text.matchAll(/<(p|h2)[^>]* data-lines="(\d*)"/g), ([, tag, n]) => [tag, n]);
  expect(places).toEqual(["6", "7", "8", "9"].map((n) => [n === "7" ? "h2" : "p", n]));
  expect(view.headers["content-security-policy"]).toContain("sandbox allow-same-origin;");
  const saved = await act(shown, { do: "save", publish: true });
  expect(saved).toMatchObject({ status: "published", file: "content/articles/2025-06-18-seribu-pohon.md" });
});

describe("refuses", () => {
  const page = "/impor/";
  const token = () => ({ "x-warta-token": server.token });
  const answers: [string, () => ReturnType<DeskServer["send"]>][] = [
    ["a call without the token", () => server.send("GET", "/impor/api/list")],
    [
      "one with the token of another start",
      () => server.send("GET", "/impor/api/list", { "x-warta-token": "x".repeat(32) }),
    ],
    ["another host name", () => server.send("GET", "/impor/api/list", { ...token(), host: "warta.example" })],
    [
      "another origin",
      () =>
        server.send(
          "POST",
          "/impor/api/in?type=text/plain",
          { ...token(), origin: "https://lain.example" },
          "x",
        ),
    ],
    ["another port of this computer", () => server.send("GET", page, { "sec-fetch-site": "same-site" })],
    ["a page of another site", () => server.send("GET", page, { "sec-fetch-site": "cross-site" })],
  ];
  test.each(answers)("%s", async (_, send) => {
    expect((await send()).status).toBe(403);
  });

  test("to write by GET, what it cannot read, and what is too large", async () => {
    expect((await call("GET", "do")).status).toBe(404);
    expect(await call("POST", "do", "{")).toMatchObject({
      status: 400,
      message: "This request cannot be read.",
    });
    expect((await call("POST", "do", JSON.stringify({ file: "x" }))).status).toBe(400);
    expect((await call("POST", "do", "x".repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  test("a file of 60 MB, with a sentence, when all of it has come", async () => {
    const headers = { "x-warta-token": server.token };
    const sent = await fetch(`${server.origin}/impor/api/in?name=a.txt`, {
      method: "POST",
      headers,
      body: new Uint8Array(60 * 1024 * 1024),
    });
    expect(await sent.json()).toEqual({ message: "That file is too large: 50 MB at most." });
  });

  test.each(["tidak-ada.md", "x\0.md", "../pages/a.md", "a.txt"])(
    "an article that is not there: %j",
    async (name) => {
      const file = `content/articles/${name}`;
      expect(await call("GET", `article?file=${encodeURIComponent(file)}`)).toMatchObject({
        status: expect.toBeOneOf([404, 403]),
        message: expect.not.stringMatching(/ERR_|ENOENT/),
      });
    },
  );

  test("other computers, whatever WARTA_HOST says", async () => {
    const open = await serveDesk(site.root, "0.0.0.0");
    const { status } = await open.send("GET", page, { host: "192.168.1.20:8080" });
    open.close();
    expect(status).toBe(403);
  });
});

test("has its scripts and styles, and nothing else of the disk", async () => {
  const status = async (place: string) => (await server.send("GET", `/impor/${place}`)).status;
  expect(await Promise.all(["code/preact.js", "code/desk.js"].map(status))).toEqual([200, 200]);
  expect(await Promise.all(["code/no.js", "code/..%2fdesk.ts", "words.json", "code/"].map(status))).toEqual([
    404, 403, 404, 404,
  ]);
  expect((await server.send("GET", "/impor")).status).toBe(200);
});
