/**
 * `npx eleventy | head`: a build goes on to its end when nobody reads any more what it says. Without this Eleventy would print
 * that it could not print, which it cannot print either, and never end.
 *
 * @param streams that may lose their reader
 */
export function outliveReader(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) {
    // The configuration is loaded afresh while serving; the streams stay.
    if (Reflect.has(stream, outlives)) continue;
    Reflect.set(stream, outlives, true);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

const outlives = Symbol.for("warta.outlivesReader");
