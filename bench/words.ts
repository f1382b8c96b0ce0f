/** Words for invented news. Only the cities are real. */

const split = (text: string): string[] => text.split(/,\s+/);

export const cities = split(
  `Ambon, Banda Aceh, Bandung, Banjarmasin, Batam, Bogor, Cirebon, Denpasar, Gorontalo, Jambi, Jayapura, Kendari,
  Kupang, Magelang, Makassar, Manado, Mataram, Medan, Padang, Palembang, Palu, Pekanbaru, Pontianak, Semarang,
  Surabaya, Ternate, Yogyakarta`,
);

/** The tags with files. `what` begins the description. */
export const kinds = [
  { prefix: "Dinas Perhubungan", kind: "GovernmentOrganization", what: "Kantor yang mengatur angkutan di" },
  { prefix: "Universitas Negeri", kind: "CollegeOrUniversity", what: "Perguruan tinggi di" },
  { prefix: "Pelabuhan", kind: "Place", what: "Tempat kapal bersandar di" },
  { prefix: "", kind: "Person", what: "Peneliti tata kota yang tinggal di" },
  { prefix: "Koperasi Nelayan", kind: "Organization", what: "Perkumpulan nelayan di" },
  { prefix: "Festival Kopi", kind: "Event", what: "Perayaan tahunan di" },
  { prefix: "Bank Daerah", kind: "Corporation", what: "Bank milik pemerintah daerah di" },
  { prefix: "Klub Bola", kind: "SportsTeam", what: "Tim sepak bola dari" },
];

export const sections = split(
  "Ekonomi, Daerah, Olahraga, Budaya, Pendidikan, Lingkungan, Teknologi, Kesehatan",
);

export const firsts = split(
  "Sari, Damar, Laksmi, Bagas, Intan, Rangga, Mega, Surya, Tirta, Gita, Wening, Panji",
);

export const families = split(
  `Wibawa, Anggara, Kusumo, Lazuardi, Permana, Sagara, Mahardika, Cendana, Prabaswara, Wiratama, Samudra`,
);

export const roles = split(
  `para pedagang, warga setempat, kepala sekolah, petugas lapangan, seorang dokter, para sopir, tim penyelamat,
  pengurus koperasi, peneliti muda, wali murid, pemandu wisata, para petani`,
);

export const verbs = split(
  `menyiapkan, memperbaiki, menunda, meresmikan, meninjau, mempercepat, membahas, mengusulkan, mendata, memeriksa,
  merampungkan, menguji, membuka, menambah`,
);

export const objects = split(
  `jembatan gantung, jadwal kapal, pasar malam, layanan air bersih, kebun percobaan, gedung perpustakaan, jalur sepeda,
  lomba perahu, kelas membaca, pusat kesehatan, jaringan listrik, tempat pelelangan ikan, kereta wisata, bank sampah,
  penyewaan alat tani, museum kota`,
);

export const places = split(
  "kawasan pesisir, alun-alun, kampung lama, tepi sungai, terminal barat, kaki bukit, stasiun kota, taman",
);

export const reasons = split(
  `agar antrean tidak lagi panjang, karena hujan datang lebih awal, sebelum tahun ajaran dimulai,
  supaya harga tetap terjangkau, meskipun biayanya bertambah, setelah warga berkumpul dua kali,
  tanpa menutup jalan utama, bersama kelompok pemuda, sambil menunggu hasil uji tanah, dengan bantuan bahan dari tetangga`,
);
