import { startHelper } from "./helper.ts";
import type { PieceOf, ResultOf, SharedOf, TaskName } from "./tasks.ts";

/**
 * Does one piece of work in a thread of its own, while this one goes on.
 *
 * @returns nothing where the thread could not do it: then it is to be done here
 */
export async function doAside<Name extends TaskName>(
  task: Name,
  shared: SharedOf<Name>,
  piece: PieceOf<Name>,
): Promise<ResultOf<Name> | undefined> {
  const helper = startHelper();
  const answers = await helper.give({ task, shared }, [piece]);
  void helper.stop();
  return answers?.[0] as ResultOf<Name> | undefined;
}
