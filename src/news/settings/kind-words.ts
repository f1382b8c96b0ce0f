import type { UsualKind } from "../tag.ts";

/** Indonesian and everyday English words, by the schema.org type they mean. */
const wordsOf: Partial<Record<UsualKind, string>> = {
  AdministrativeArea:
    "wilayah, daerah, provinsi, kabupaten, kecamatan, kelurahan, desa, region, province, regency",
  Book: "buku",
  Brand: "merek, merk",
  City: "kota, kotamadya, town",
  CollegeOrUniversity: "universitas, kampus, perguruan tinggi, institut, politeknik, university, college",
  Corporation: "perusahaan, pt, bumn, bumd, korporasi, emiten, bank, company",
  Country: "negara",
  CreativeWork: "karya",
  EducationalOrganization: "lembaga pendidikan, yayasan pendidikan",
  Event: "peristiwa, acara, kegiatan, kejadian, kasus, bencana, festival",
  GovernmentOrganization:
    "pemerintah, pemerintahan, kementerian, instansi, dinas, badan, lembaga negara, lembaga pemerintah, polisi, government, ministry, agency",
  Hospital: "rumah sakit, puskesmas",
  Legislation: "peraturan, undang-undang, uu, perda, regulasi, law",
  LocalBusiness: "usaha, toko, umkm, warung, restoran, shop",
  Movie: "film",
  MusicGroup: "grup musik, band",
  NewsMediaOrganization: "media, media massa, koran, surat kabar, newspaper",
  NGO: "lembaga nonpemerintah, lsm, ormas, yayasan",
  Organization: "organisasi, lembaga, perkumpulan, komunitas, asosiasi, perserikatan",
  Person: "orang, tokoh, pejabat, seseorang, politikus, politisi, people, human",
  Place: "tempat, lokasi, pasar, gedung, bangunan, jalan, location",
  PoliticalParty: "partai, partai politik, parpol, party",
  Product: "produk, barang",
  School: "sekolah, pesantren",
  SoftwareApplication: "aplikasi, perangkat lunak, software, app",
  SportsEvent: "pertandingan, turnamen, kejuaraan",
  SportsOrganization: "organisasi olahraga, federasi",
  SportsTeam: "tim, tim olahraga, klub, klub olahraga, team, club",
  State: "negara bagian",
  Thing: "topik, benda, hal, isu",
  TVSeries: "serial televisi, sinetron",
  VideoGame: "permainan video, gim, game",
  WebSite: "situs web, situs, laman",
};

const kindOf: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsOf).flatMap(([kind, words]) => words.split(", ").map((word) => [word, kind] as const)),
);

/** The schema.org type that a word means, in any case: `Tempat` → `Place`; undefined for an unknown word. */
export const kindMeant = (word: string): string | undefined =>
  kindOf.get(word.trim().toLowerCase().replace(/\s+/g, " "));
