/** Four paragraphs that are text and nothing else, for what stands above, between and below them. */
export const paragraphs = [
  "Warga desa menanam seribu pohon di tepi sungai sejak pagi bersama para pelajar.",
  "Kepala desa mengatakan bibit itu dibeli dengan uang kas yang dikumpulkan selama setahun.",
  "Pelajar kelas lima menyiram bibit itu bergiliran setiap sore sepulang sekolah.",
  "Penanaman berikutnya akan berlangsung di lereng bukit pada awal musim hujan.",
] as const;
