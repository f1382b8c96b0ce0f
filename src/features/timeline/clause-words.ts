/**
 * What a word does in its sentence, as far as a date's clause is told by it:
 *
 * - `says`: what somebody says hangs on it (`mengatakan`, `kata`, `said`), or how it was told (`dalam keterangan`);
 * - `verb`: any other verb;
 * - `names`: begins a clause that says which one is meant (`yang`, `who`);
 * - `depends`: begins a clause of another time than the main one (`setelah`, `karena`, `after`), or what something is compared
 *   with (`daripada`, `than`);
 * - `during`: begins a clause of the same time (`saat`, `when`).
 */
export type Role = "says" | "verb" | "names" | "depends" | "during";

/** A word of a sentence, with its place. */
export interface ClauseWord {
  text: string;
  start: number;
  end: number;
  role: Role | undefined;
}

/** The words of a sentence with what they do. Goes by the forms of words: Indonesian has its verbs' in their prefixes. */
export function readWords(sentence: string): ClauseWord[] {
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'./-]*(?<![./-])/gu)].map(({ 0: text, index }) => {
    const end = index + text.length;
    return { text, start: index, end, role: roleOf(text, sentence.slice(0, index), sentence.slice(end)) };
  });
}

function roleOf(written: string, before: string, after: string): Role | undefined {
  // A capital within a sentence is a name's.
  if (/^\p{Lu}/u.test(written) && /[\p{L}\p{N}]/u.test(before)) return undefined;
  const word = written.toLowerCase();
  if (names.test(word)) return word === "that" && afterSaying.test(before) ? undefined : "names";
  if (during.test(word)) return "during";
  if (depends.test(word)) return /^\s(?:itu|ini)(?!\p{L})/u.test(after) ? undefined : "depends";
  if (word === "dari" || word === "from") return fromNumber.test(after) ? "depends" : undefined;
  if (says.test(word) || toldIn.test(word + after)) return "says";
  if (saidBy.test(word) && afterWords.test(before)) return "says";
  if (words.test(word) && speaker.test(after)) return "says";
  return (prefixed.test(word) && !noVerb.test(word)) || plain.test(word) ? "verb" : undefined;
}

const whole = (...patterns: string[]): RegExp => new RegExp(`^(?:${patterns.join("|")})$`, "u");

const names = whole("yang|(?:ber|ter)tanggal|dated|mana|dimana|who|whom|whose|which|that|where");
const during = whole("saat|ketika|kala|sewaktu|sembari|sambil|seraya|when|while|as");
const depends = whole(
  "setelah|sesudah|usai|seusai|selepas|sebelum|karena|lantaran|sebab|mengingat|menyusul|jika|bila|apabila|kalau|meski|meskipun|walau|walaupun|agar|supaya",
  "after|before|because|although|though|if|unless",
  "dibanding|dibandingkan|daripada|ketimbang|than|compared",
);
/** `dari 1.850`; `dari 3 Maret` and `dari 2018` may be dates. */
const fromNumber = /^\s(?:Rp\s?)?(?!(?:19|20)\d\d(?![\d.,]))\d[\d.,]*(?!\s\p{Lu})/u;
const afterSaying = /\b(?:sa(?:id|ys?)|told|tell|add(?:s|ed)|confirmed|noted|stated)(?:\s\p{L}+){0,2}\s$/u;

/** After what is said: `…, kata Rina`, `…, ujarnya`. */
const saidBy = whole(
  "(?:kata|ujar|tutur|ucap|jelas|ungkap|terang|papar|imbuh|tegas|sebut|tambah|lanjut|sambung|cetus|beber|tandas|pungkas|urai|tulis|cerita|jawab|tutup|kenang|kilah|aku)(?:nya)?",
);
/** The same without a comma: `Demikian kata Rina`. */
const words = whole("kata|ujar|tutur|ucap|imbuh|papar");
const speaker = /^\s(?:dia|ia|beliau|mereka|\p{Lu})/u;
const afterWords = /(?:^|[,"”’'?!.]\s?)$/;
const says = whole(
  // Verbs with -kan: mengatakan, dijelaskan, menyampaikan. A root loses its first letter after a nasal.
  "(?:me(?:m|ng|ny|n)?|di)(?:k?ata|ucap|ungkap|k?emuka|urai|t?utur|jelas|t?erang|t?egas|t?ambah|t?andas|cerita|s?impul|p?apar|beber|benar|s?ampai|s?ebut|imbuh|p?asti|ingat|s?esal|s?aran|harap|keluh|perkira)kan(?:nya)?",
  "(?:meny|dis)ebut(?:nya)?|mengaku|mengakui|diakui|menyatakan|menilai|menanggapi|ditanggapi|menjawab|dijawab|membantah|mengimbau|mengklaim|meminta|mengajak|menyayangkan|mengeluh|berjanji",
  "meng(?:k)?onfirmasi|(?:meng|dik)utip|(?:me|di)lansir|ber(?:kata|ujar|tutur|cerita|harap|komentar|pendapat)|menurut(?:nya)?",
  "di(?:temui|hubungi|konfirmasi|wawancarai|tanya|mintai)",
  "sa(?:id|ys?)|tells?|told|explain(?:s|ed)|stated|noted|confirm(?:s|ed)|tweeted|according",
);
/** How something was told: `dalam keterangan tertulis`, `kepada wartawan`. */
const toldIn =
  /^(?:(?:dalam|lewat|melalui) (?:sebuah )?(?:keterangan|pernyataan|siaran pers|jumpa pers|konferensi pers|rilis|wawancara)|kepada (?:para |awak )?(?:wartawan|media|pers)|statement|interview|news conference)/u;

const prefixed = /^(?:me[mnlrwy]|di|ter|ber)\p{L}{3,}$/u;
/** Words that only look like verbs with a prefix. */
const noVerb = whole(
  "me(?:nteri|nit|reka|rek|rah|lalui|ngenai|njelang|lainkan|mang|mori|mber|ntal|nu|nara|wah|rupakan|ngapa)(?:nya)?",
  "di(?:nas|are|nding|rektur|rektorat|gital|namika|skusi|siplin|alog|strik|ploma|esel|reksi|visi|mensi|rinya|skon|plomat)(?:nya)?",
  "ter(?:ang|sebut|kait|hadap|masuk|minal|oris|lalu|nyata|utama|sangka|dakwa|pidana|tulis|tentu|baru|lebih|tinggi|rendah|besar|kecil|kuat|akhir|baik|dekat|jauh|lama|cepat|banyak)(?:nya)?",
  "ber(?:ita|apa|bagai|sama|ikut|ikutnya|kas|sih|anda|kat|dasarkan|ani|uang|asal)(?:nya)?",
  "hundred|need|seed|speed|breed|feed|red|bed|embed|wed",
);
const plain = whole(
  "ada|punya|mulai|tiba|datang|pergi|pulang|pindah|masuk|keluar|naik|turun|jatuh|lahir|wafat|tewas|gugur|hilang|hadir|tampil|menang|kalah|juara|lolos|pecah|putus|roboh|runtuh|rusak|kandas|rampung|selesai|tayang|tutup|bangkit|tumbuh|tinggal",
  "was|were|is|are|has|had|have|will|would|\\p{L}{2,}ed",
  "began|begins|became|won|wins|lost|built|made|took|went|came|left|fell|rose|hit|held|met|sold|bought|struck|ran|grew|broke|got|gave|found|led|sank|stood|saw|reopens|returns|opens|closes",
);
