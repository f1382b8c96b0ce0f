/** A progress bar that redraws itself on one line of a terminal; elsewhere it shows nothing. */
export interface Progress {
  start(total: number): void;
  step(): void;
  /** Takes it off the screen, before something else is printed. */
  clear(): void;
  readonly shown: boolean;
}

const barWidth = 30;
/** Redrawn at most so often, in milliseconds. */
const pause = 80;

export function createProgress(out: { write(text: string): boolean; isTTY?: boolean }): Progress {
  let total = 0;
  let done = 0;
  let last = 0;
  let visible = false;
  const shown = (): boolean => out.isTTY === true && total > 0;
  return {
    start(count) {
      total = count;
    },
    step() {
      done++;
      const now = Date.now();
      if (!shown() || (now - last < pause && done < total)) return;
      last = now;
      const filled = Math.round((done / total) * barWidth);
      out.write(`\r[${"█".repeat(filled)}${"·".repeat(barWidth - filled)}] ${done}/${total}`);
      visible = true;
    },
    clear() {
      if (visible) out.write("\r\u001b[K");
      visible = false;
    },
    get shown() {
      return shown();
    },
  };
}
