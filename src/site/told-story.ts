import type { Article } from "../content/article.ts";
import type { Moment } from "../content/moment.ts";
import { once } from "./lazily.ts";
import type { Named, Story, StoryRef, TagRef } from "./model.ts";
import type { ArticleText } from "./read-text.ts";
import { readingMinutes } from "./reading-time.ts";
import { articleTimeline } from "./timeline.ts";

/** What is known of a story before its text is read. */
export interface StoryFacts {
  article: Article;
  url: string;
  authors: Named[];
  tags: TagRef[];
  modified: Moment;
}

/**
 * A story whose text is read, or unpacked, when something that follows from it is asked for. A class, since ten thousand
 * objects with getters of their own are slow to make and slow to read.
 */
export class ToldStory implements Story {
  readonly path: Story["path"];
  readonly title: Story["title"];
  readonly description?: string;
  readonly date: Story["date"];
  readonly section: Story["section"];
  readonly language: Story["language"];
  readonly status: Story["status"];
  readonly image?: NonNullable<Story["image"]>;
  readonly article: Article;
  readonly url: string;
  readonly authors: Named[];
  readonly tags: TagRef[];
  readonly modified: Moment;
  readonly #text: () => ArticleText;
  readonly #timeline: () => Story["timeline"];

  /**
   * @param day of publication in the site's zone, `2020-01-24`
   * @param read reads the text
   */
  constructor(ref: StoryRef, facts: StoryFacts, day: string, read: () => ArticleText) {
    // One by one: objects that are filled by a loop are slow to read.
    this.path = ref.path;
    this.title = ref.title;
    if (ref.description !== undefined) this.description = ref.description;
    this.date = ref.date;
    this.section = ref.section;
    this.language = ref.language;
    this.status = ref.status;
    if (ref.image) this.image = ref.image;
    this.article = facts.article;
    this.url = facts.url;
    this.authors = facts.authors;
    this.tags = facts.tags;
    this.modified = facts.modified;
    this.#text = once(read);
    this.#timeline = once(() => articleTimeline(facts.article, this.#text().said, ref, day));
  }

  get corrections(): Story["corrections"] {
    return this.article.corrections;
  }
  get textKey(): Story["textKey"] {
    return this.#text().textKey;
  }
  get timeline(): Story["timeline"] {
    return this.#timeline();
  }
  get mentions(): Story["mentions"] {
    return this.#text().mentions;
  }
  get words(): number {
    return this.#text().words;
  }
  get readingMinutes(): number {
    return readingMinutes(this.words);
  }
  get html(): string {
    return this.#text().html;
  }
  get feedHtml(): string {
    return this.#text().feedHtml;
  }
  get paragraphs(): Story["paragraphs"] {
    return this.#text().paragraphs;
  }
}
