import { extractHtml } from "../src/import/html/extract-html.ts";
import { bodyMarkdown } from "../src/import/markdown/body-markdown.ts";
import { readFileSync, writeFileSync } from "node:fs";
const pages=JSON.parse(readFileSync("/tmp/plain/mut/pages.json","utf8")); const res={};
for(const [n,h] of pages){ try{ const {article,markup}=await extractHtml(h); const {lines,...a}=article; res[n]={a,md:bodyMarkdown(article,markup).length,l:lines.map(l=>l.roles.join("+")+l.reason).join()}; }catch(e){res[n]=String(e).slice(0,80);} }
writeFileSync(process.argv[2],JSON.stringify(res));
