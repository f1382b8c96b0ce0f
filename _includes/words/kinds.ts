import type { Language } from "../../src/messages/message.ts";
import type { UsualKind } from "../../src/news/tag.ts";

/** The names of a tag's kind, a schema.org type, in Indonesian and English; `Thing` is for all others. */
const names: Readonly<Record<UsualKind, readonly [id: string, en: string]>> = {
  Thing: ["Topik", "Topic"],
  Person: ["Tokoh", "Person"],
  Organization: ["Organisasi", "Organisation"],
  GovernmentOrganization: ["Lembaga pemerintah", "Government body"],
  Corporation: ["Perusahaan", "Company"],
  NGO: ["Lembaga nonpemerintah", "Non-governmental organisation"],
  EducationalOrganization: ["Lembaga pendidikan", "Educational organisation"],
  CollegeOrUniversity: ["Perguruan tinggi", "University"],
  SportsTeam: ["Tim olahraga", "Sports team"],
  SportsOrganization: ["Organisasi olahraga", "Sports organisation"],
  PoliticalParty: ["Partai politik", "Political party"],
  NewsMediaOrganization: ["Media", "News organisation"],
  Place: ["Tempat", "Place"],
  City: ["Kota", "City"],
  Country: ["Negara", "Country"],
  AdministrativeArea: ["Wilayah", "Region"],
  Event: ["Peristiwa", "Event"],
  SportsEvent: ["Pertandingan", "Match"],
  Product: ["Produk", "Product"],
  SoftwareApplication: ["Aplikasi", "App"],
  MobileApplication: ["Aplikasi", "App"],
  WebSite: ["Situs web", "Website"],
  CreativeWork: ["Karya", "Creative work"],
  Book: ["Buku", "Book"],
  Movie: ["Film", "Film"],
  Legislation: ["Peraturan", "Legislation"],
  Brand: ["Merek", "Brand"],
  Hospital: ["Rumah sakit", "Hospital"],
  LocalBusiness: ["Usaha", "Business"],
  MusicGroup: ["Grup musik", "Music group"],
  School: ["Sekolah", "School"],
  State: ["Negara bagian", "State"],
  TVSeries: ["Serial televisi", "Television series"],
  VideoGame: ["Permainan video", "Video game"],
};

/** The names of kinds in one language. */
export const kindsIn = (language: Language): Record<UsualKind, string> =>
  Object.fromEntries(
    Object.entries(names).map(([kind, [id, en]]) => [kind, language === "id" ? id : en]),
  ) as Record<UsualKind, string>;
