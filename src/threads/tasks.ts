/** What threads can do: by its name a function that takes what all pieces share and gives the one that does a piece. */
const tasks = {
  lookAt: async () => (await import("../cache/packed-looks.ts")).lookAndPack,
  readArticle: async () => (await import("../cache/kept-readings.ts")).readAndKeepArticle,
  readText: async () => (await import("../cache/kept-texts.ts")).readAndKeepText,
  writePages: async () => (await import("../publish/write-pages.ts")).writePages,
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
type Task<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
export type SharedOf<Name extends TaskName> = Parameters<Task<Name>>[0];
export type PieceOf<Name extends TaskName> = Parameters<ReturnType<Task<Name>>>[0];
export type ResultOf<Name extends TaskName> = ReturnType<ReturnType<Task<Name>>>;

/** Loads a task where it is used, and no sooner. */
export async function startTask<Name extends TaskName>(
  name: Name,
  shared: SharedOf<Name>,
): Promise<(piece: PieceOf<Name>) => ResultOf<Name>> {
  const task = (await tasks[name]()) as (shared: SharedOf<Name>) => (piece: PieceOf<Name>) => ResultOf<Name>;
  return task(shared);
}
