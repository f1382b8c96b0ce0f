import type { ArticleFile } from "../read-article.ts";
import type { EntryFile } from "../read-entry.ts";
import { decodeSource, filesOf } from "./picture-index.ts";

/** The pictures that an article shows, as it writes them, for comparison with an earlier version of it. */
export const picturesIn = ({ imageSource, bodyPictures }: ArticleFile): string =>
  [imageSource?.text ?? "", ...bodyPictures.map(({ src }) => src)].join("\n");

/** The files that pictures may be in, of front matter and texts, each from the project's root. */
export function pictureFiles(articles: ArticleFile[], others: EntryFile<unknown>[]): string[] {
  const inBodies = [...articles, ...others].flatMap(({ file, bodyPictures }) =>
    filesOf(
      bodyPictures.map(({ src }) => decodeSource(src)),
      file,
    ),
  );
  const named = [
    ...articles.map(({ file, imageSource }) => ({ file, image: imageSource })),
    ...others,
  ].flatMap(({ file, image }) => (image ? filesOf([image.text], file) : []));
  return [...named, ...inBodies];
}
