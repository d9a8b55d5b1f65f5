import type { Change, WorkbookPort } from '../workbook/port';

/** Counts what people change, as far as Excel tells. */
export interface Changes {
  /** Begins to listen, if nobody has yet; tells whether Excel lets us. */
  listen(): Promise<boolean>;
  /** How many changes there were, anywhere. */
  all(): number;
  /** How many of them were not on sheets of ours. */
  others(): number;
}

/** Who is told of changes, when they are counted. */
interface Listeners {
  /** Of one on a sheet of ours. */
  readonly onOurs: () => void;
  readonly onOther: (change: Change) => void;
}

/** Listens to a port's changes; `isOurs` tells a sheet of ours. */
export function changesOf(port: WorkbookPort, isOurs: (sheet: string) => boolean, { onOurs, onOther }: Listeners): Changes {
  let all = 0;
  let others = 0;
  let isListening = false;
  const heard = (change: Change): void => {
    all++;
    if (change.sheet !== undefined && isOurs(change.sheet)) {
      onOurs();
      return;
    }
    others++;
    onOther(change);
  };
  return {
    async listen() {
      if (isListening) return true;
      isListening = true;
      try {
        await port.onChange(heard);
      } catch {
        // Whoever asked says so: reading works without, only nobody learns that it is out of date.
        isListening = false;
      }
      return isListening;
    },
    all: () => all,
    others: () => others,
  };
}
