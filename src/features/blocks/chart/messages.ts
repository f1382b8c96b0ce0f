import type { Message } from "../../../messages/message.ts";

/** Messages about the data of a chart. `written` is the editor's text, in quotation marks. */
export const chartMessages = {
  hasNoNumbers: {
    id: 'tidak memuat angka. Tulis di bawahnya satu baris nama kolom, "Tahun;Harga", lalu satu baris untuk setiap data, "2024;12".',
    en: 'has no numbers. Write a line of column names under it, "Year;Price", then a line for each row, "2024;12".',
  },
  isNoNumber: (written: string, like: string): Message => ({
    id: `${written} bukan angka. Tulis seperti ${like}, atau kosongkan.`,
    en: `${written} is not a number. Write it like ${like}, or leave it empty.`,
  }),
  isRagged: (cells: number, columns: number): Message => ({
    id: `berisi ${cells} kolom, sedangkan baris nama kolom ${columns}. Pisahkan kolom dengan titik koma; teks yang memuat pemisah ditulis di antara tanda kutip.`,
    en: `has ${cells} cells, but the line of column names has ${columns}. Separate cells with semicolons; put a text that contains the separator in quotation marks.`,
  }),
  hasManySeries: (columns: number, most: number): Message => ({
    id: `berisi ${columns} kolom angka. Pembaca dapat membedakan paling banyak ${most}: bagi menjadi beberapa grafik.`,
    en: `has ${columns} columns of numbers. Readers can tell at most ${most} apart: make several charts of it.`,
  }),
};
