import {
  cities,
  families,
  firsts,
  kinds,
  objects,
  places,
  reasons,
  roles,
  sections,
  verbs,
} from "./words.ts";

/** A tag of the invented newsroom. */
export interface NewsTag {
  name: string;
  slug: string;
  kind: string;
  description: string;
}

/** An article of about 400 words, independent of the generator. */
export interface Piece {
  title: string;
  slug: string;
  description: string;
  /** `2021-03-04T09:15:00+07:00` */
  date: string;
  author: string;
  city: string;
  section: string;
  /** Names. */
  tags: string[];
  /** Markdown. */
  body: string;
}

/** Sunday first, as in `Date.getDay`. */
const dayNames = "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(" ");
const monthNames =
  "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
const day = 86_400_000;
/** The day of the first article, and the time from there to the last. */
const periods = {
  five: { first: Date.UTC(2020, 0, 1), span: 1800 * day },
  ten: { first: Date.UTC(2015, 0, 1), span: 3630 * day },
};

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/**
 * Makes a newsroom that always writes the same articles. They name institutions, people and places, some far more often than
 * others, and have dates, quotes, headings and links.
 *
 * @param years that it writes them in
 */
export function createNewsroom(
  tagCount: number,
  years: keyof typeof periods = "five",
): {
  tags: NewsTag[];
  /** @param addressOf gives the address of an earlier article, by number */
  piece(number: number, of: number, addressOf: (earlier: number) => string): Piece;
} {
  const tags = makeTags(tagCount);
  const { first, span } = periods[years];
  // Popularity by Zipf's law, a little flattened: the nth tag is named about 1/n times as often as the first.
  const weights = tags.map((_, place) => 1 / (place + 3) ** 0.7);
  const total = weights.reduce((sum, weight) => sum + weight, 0);

  return {
    tags,
    piece(number, of, addressOf) {
      const dice = createDice(number + 1);
      const own = pickTags(dice, tags, weights, total);
      const names = own.map(({ name }) => name);
      const date = new Date(first + Math.floor((number / of) * span) + dice.below(6) * 60_000);
      const city = dice.pick(cities);
      const title = `${names[0]} ${dice.pick(verbs)} ${dice.pick(objects)} di ${city}`;
      return {
        title,
        slug: `${slugOf(title)}-${number + 1}`,
        description: `${capital(dice.pick(objects))} menjadi perhatian ${names[1]} ${dice.pick(reasons)}.`,
        date: date.toISOString().replace(/\.\d+Z/, "+07:00"),
        author: person(dice.below(40)),
        city,
        section: dice.pick(sections),
        tags: names,
        body: writeBody(dice, names, date, number, addressOf),
      };
    },
  };
}

type Dice = ReturnType<typeof createDice>;

function writeBody(
  dice: Dice,
  names: string[],
  date: Date,
  number: number,
  addressOf: (earlier: number) => string,
): string {
  const sentence = (who = dice.below(3) === 0 ? dice.pick(names) : dice.pick(roles)): string =>
    `${capital(who)} ${dice.pick(verbs)} ${dice.pick(objects)} di ${dice.pick(places)} ${dice.pick(cities)} ${dice.pick(reasons)}.`;
  const datedSentence = (): string => {
    const then = new Date(date.getTime() - dice.below(900) * day);
    return `Pada ${then.getUTCDate()} ${monthNames[then.getUTCMonth()]} ${then.getUTCFullYear()} ${sentence()}`;
  };
  const quote = (): string => {
    const then = new Date(date.getTime() - dice.below(200) * day);
    const when = `${dayNames[then.getUTCDay()]} (${then.getUTCDate()}/${then.getUTCMonth() + 1})`;
    return `"${capital(dice.pick(objects))} tidak boleh tertunda ${dice.pick(reasons)}," kata ${person(dice.below(400))}, ${when}.`;
  };
  const link = (): string =>
    number > 0
      ? `Baca juga [laporan sebelumnya](${addressOf(dice.below(number))}).`
      : "Baca juga [situs mitra](https://mitra.example/laporan).";

  const paragraphs = Array.from({ length: 7 }, (_, place) => {
    const sentences = [sentence(names[place % names.length]), sentence(), sentence()];
    if (place % 3 === 1) sentences.push(quote());
    if (place % 4 === 2) sentences.push(datedSentence(), link());
    if (place === 5)
      sentences.push(
        `Biayanya **Rp${1 + dice.below(900)} miliar**, naik ${dice.below(90)},${dice.below(9)} persen.`,
      );
    return sentences.join(" ");
  });
  paragraphs.splice(3, 0, `> ${sentence()}\n>\n> ${person(dice.below(400))}`);
  paragraphs.splice(6, 0, `## ${capital(dice.pick(objects))} di ${dice.pick(cities)}`);
  return paragraphs.join("\n\n");
}

function makeTags(count: number): NewsTag[] {
  return Array.from({ length: count }, (_, number) => {
    const { prefix, kind, what } = kinds[number % kinds.length] as (typeof kinds)[number];
    const round = Math.floor(number / kinds.length);
    const city = cities[round % cities.length] as string;
    const again = round >= cities.length ? ` ${Math.floor(round / cities.length) + 1}` : "";
    const name = (kind === "Person" ? person(number) : `${prefix} ${city}`) + again;
    return { name, slug: slugOf(name), kind, description: `${what} ${city}.` };
  });
}

function pickTags(dice: Dice, tags: NewsTag[], weights: number[], total: number): NewsTag[] {
  const picked = new Set<NewsTag>();
  const wanted = Math.min(3 + dice.below(4), tags.length);
  while (picked.size < wanted) {
    let rest = dice.share() * total;
    const place = weights.findIndex((weight) => {
      rest -= weight;
      return rest <= 0;
    });
    picked.add(tags[Math.max(place, 0)] as NewsTag);
  }
  return [...picked];
}

const person = (number: number): string =>
  `${firsts[number % firsts.length]} ${families[Math.floor(number / firsts.length + number) % families.length]}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lehmer's random number generator (minimal standard, modulus 2³¹ − 1): the same numbers on every machine. */
function createDice(seed: number) {
  const modulus = 2_147_483_647;
  let state = (seed * 48_271 + 11) % modulus;
  const share = (): number => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
  for (let shake = 0; shake < 3; shake++) share();
  const below = (limit: number): number => Math.floor(share() * limit);
  return { share, below, pick: <T>(items: readonly T[]): T => items[below(items.length)] as T };
}
