// @ts-check

/**
 * Takes apart an excerpt of Pagefind, text in which `<mark>` is the only markup, and `<` and `>` of the text are written as
 * entities.
 *
 * @param {string} excerpt
 * @returns {{ text: string, marked: boolean }[]}
 */
export function parts(excerpt) {
  let marked = false;
  return excerpt.split(/(<\/?mark>)/).flatMap((piece) => {
    if (piece === "<mark>" || piece === "</mark>") marked = piece === "<mark>";
    else if (piece) return [{ text: piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), marked }];
    return [];
  });
}
