/** What Indonesian news sites call their sections, lower case. */
const names: ReadonlySet<string> = new Set(
  `news|berita|berita utama|headline|headlines|nasional|internasional|dunia|global|mancanegara|daerah|regional|nusantara|metro|metropolitan|megapolitan|kota|jabodetabek
|jakarta raya|politik|pemilu|pilkada|pilpres|hukum|hukum dan kriminal|hukum & kriminal|kriminal|peristiwa|humaniora|sosial|sosial budaya|sosial dan budaya|budaya
|ekonomi|ekonomi bisnis|ekonomi dan bisnis|ekonomi & bisnis|ekbis|ekonomi syariah|bisnis|finansial|keuangan|finance|makro|mikro|pasar|pasar modal|market|markets|saham|bursa|industri
|perbankan|properti|energi|investasi|umkm|entrepreneur|karier|ekonomi digital|money|moneter|fiskal|syariah|bank|komoditas|transportasi|infrastruktur|logistik
|teknologi|tekno|sains|sains & teknologi|sains dan teknologi|iptek|techno|tech|gadget|inet|internet|digital|games|game|gim|aplikasi|telekomunikasi|telko|kecerdasan buatan
|olahraga|sport|sports|bola|sepak bola|sepakbola|liga indonesia|liga inggris|liga spanyol|liga italia|liga champions|bola nasional|bola dunia|bulu tangkis|badminton|basket|motogp|moto gp|raket|otosport|balap|tinju
|hiburan|entertainment|showbiz|seleb|selebriti|selebritas|selebritis|celebrity|hot|film|musik|lifestyle|gaya hidup|gaya|life|leisure|kuliner|food|travel|wisata|pariwisata|fashion|kecantikan|parenting|tren
|hype|kesehatan|health|sehat|otomotif|oto|automotive|mobil|motor|pendidikan|edukasi|edu|kampus|sekolah|khazanah|islam|ramadan|ramadhan|haji|religi|opini|kolom|analisis|editorial|tajuk|wawancara|sosok
|foto|video|infografis|infografik|galeri|lingkungan|hijau|cuaca|bencana|militer|pertahanan|hankam|keamanan|asia|asean|amerika|eropa|timur tengah|afrika|asia pasifik|australia
|jawa barat|jawa timur|jawa tengah|jabar|jatim|jateng|banten|bali|sumatera|sumut|sumbar|sumsel|sulawesi|sulsel|kalimantan|papua|yogyakarta|diy|ntb|ntt|lampung|riau|aceh|dki jakarta
|indonesia|terkini|terbaru|populer|trending|viral|fokus|liputan khusus|khas|cek fakta|pertanian|perikanan|pustaka|sastra|resensi|obituari|komunitas|metropolis|seni|seni & hiburan|seni dan budaya|pemerintahan|parlemen|legislatif|kesra|advertorial|pojok|ragam|unik|aneka|serba serbi|lain-lain|woman|wanita|perempuan|anak|keluarga|inspirasi|properti & arsitektur|hukum & politik|politik & hukum|politik dan hukum|hukum-kriminal|politik-hukum|home|beranda`
    .replaceAll("\n", "")
    .split("|"),
);

/** What sections are called, too, and what headlines begin with: `Maluku Utara siaga banjir`, `Science writers meet`. */
const alsoInHeadlines: ReadonlySet<string> = new Set(
  `sulut|sulteng|sultra|sulbar|kalbar|kalteng|kalsel|kaltim|kaltara|kepri|babel|malut|maluku utara|maluku|papua barat|nusa tenggara|nusa tenggara barat|nusa tenggara timur|sumatera utara|sumatera barat|sumatera selatan|sulawesi selatan|sulawesi utara|sulawesi tengah|sulawesi tenggara|kalimantan barat|kalimantan timur|kalimantan selatan|kalimantan tengah|kalimantan utara|solo raya|malang raya|bandung raya
|papua tengah|papua selatan|papua pegunungan|papua barat daya|berita daerah|berita desa|berita kota|berita kampus|berita sekolah|kabar daerah|kabar desa|kabar kampus|kabar kota
|city news|local news|world news|national news|features|campus life|culture|community|heritage|politics|business|opinion|environment|science|society|archipelago`
    .replaceAll("\n", "")
    .split("|"),
);

/** Words that lead a breadcrumb and are no section. */
export const breadcrumbHomes: ReadonlySet<string> = new Set([
  "home",
  "beranda",
  "depan",
  "halaman depan",
  "news",
  "berita",
  "index",
  "indeks",
  "artikel",
]);

/** Whether a text is what news sites call a section: `Teknologi`, `Ekonomi & Bisnis`. Any case. */
export function isSectionName(text: string): boolean {
  const name = text.trim().toLowerCase();
  return name.length < 40 && (names.has(name) || alsoInHeadlines.has(name));
}

/** Whether it is one even where small letters follow it: `Teknologi gawai` is no headline. Any case. */
export const isSectionBeforeTags = (text: string): boolean => names.has(text.toLowerCase());

/** A section in ordinary casing: `EKONOMI BISNIS` → `Ekonomi Bisnis`, `teknologi` → `Teknologi`; mixed case stays. */
export function sectionCasing(text: string): string {
  const name = text.trim();
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[\s&/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ Dan /g, " dan ");
}
