/** Where progress is shown: standard error, where it is a terminal. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** A progress bar; nothing at all where nobody watches. */
export interface Progress {
  /** `done` steps are done, of one perhaps a part. */
  show(done: number, label: string): void;
  /** Takes the bar away, so that lines can be written. */
  clear(): void;
}

const WIDTH = 24;

/** A bar of `all` steps on a terminal. */
export function progressOn(terminal: Terminal, all: number): Progress {
  // Some terminals say that they have no columns at all.
  const columns = terminal.columns === undefined || terminal.columns === 0 ? 80 : terminal.columns;
  if (terminal.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    show(done, label) {
      const filled = Math.round((WIDTH * done) / all);
      // Of one long list a part of the bar takes long: the percentage shows meanwhile that it moves.
      const percent = Math.floor((100 * done) / all);
      const line = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(percent)}% ${String(Math.floor(done))}/${String(all)} ${label}`;
      if (line === shown) return;
      shown = line;
      // A line that wraps could not be taken back; a Chinese character is two columns wide.
      terminal.write(`\r\x1b[2K${Array.from(line).slice(0, Math.max(WIDTH, columns / 2)).join('')}`);
    },
    clear() {
      shown = '';
      terminal.write('\r\x1b[2K');
    },
  };
}
