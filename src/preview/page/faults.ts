/** A batch that a test lets fail. */
export interface Fault {
  /** Which batch from now on; 1 is the next. */
  readonly batch: number;
  /** The code it fails with, such as AccessDenied or 5103. */
  readonly code: string;
  /** Whether the workbook stays as it was, or has the batch's effect all the same, as when an answer is lost. */
  readonly when: 'before' | 'after';
}

/** The faults still to come. */
export interface Faults {
  readonly add: (fault: Fault) => void;
  /** To be called once a batch: the fault that is due, if any. */
  readonly due: () => Fault | undefined;
  readonly clear: () => void;
}

/** Counts batches down to the faults asked for. */
export function faults(): Faults {
  let waiting: { readonly left: number; readonly fault: Fault }[] = [];
  return {
    add(fault) {
      if (!Number.isInteger(fault.batch) || fault.batch < 1) throw new RangeError(`batch counts from 1, not ${String(fault.batch)}`);
      waiting.push({ left: fault.batch, fault });
    },
    due() {
      const counted = waiting.map(({ left, fault }) => ({ left: left - 1, fault }));
      waiting = counted.filter(({ left }) => left > 0);
      return counted.find(({ left }) => left === 0)?.fault;
    },
    clear() { waiting = []; },
  };
}
