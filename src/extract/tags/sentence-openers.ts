/** Words that begin sentences with a capital and are part of no name: lower case. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `ia dia kami kita mereka saya anda ini itu yang dan di ke dari pada untuk dengan dalam oleh atau namun tetapi tapi sementara selain setelah sebelum ketika saat kala karena sebab bila jika kalau meski meskipun
walau walaupun adapun menurut kata ujar tak tidak bukan ada para sejumlah seorang beberapa hal hingga sampai sejak selama agar supaya bahkan bahwa sebagai seperti lalu kemudian kini sekarang akan telah sudah
masih juga hanya pun apalagi sebelumnya selanjutnya sebagian seluruh setiap semua banyak berdasarkan atas terkait tentang usai bagi maka kepada lewat melalui jadi`.split(
    /\s+/,
  ),
);
