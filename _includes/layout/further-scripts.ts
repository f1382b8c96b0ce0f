/*
 * Scripts that only pages with certain parts have inlined, beside the script of every page: their code, which pages need them,
 * and what they load into frames. The policy of `_headers` allows them.
 */
export { embedScript } from "../../src/features/blocks/embed/script.ts";
