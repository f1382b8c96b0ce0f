/**
 * Ignores errors of streams whose reader has gone, as when a build is piped into `head`: each such error would be
 * printed to the same stream, and cause the next. Safe to call again when the configuration is reloaded.
 */
export function ignoreEpipe(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) {
    if (Reflect.has(stream, isIgnoring)) continue;
    Reflect.set(stream, isIgnoring, true);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

const isIgnoring = Symbol.for("warta.ignoresClosedPipe");
