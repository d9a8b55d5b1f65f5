import { isMarkFormula } from '../workbook/edits';
import { PortError } from '../workbook/port';
import { askAll } from './ask-all';
import type { Batches } from './batch';

/** A conditional format of ours, by its sheet and its id of today. */
export interface StandingMark {
  readonly sheet: string;
  readonly id: string;
}

/** What it takes to ask for a conditional format's formula, and to take one away, in bytes. */
const FORMULA_BYTES = 1500;
const DELETE_BYTES = 1000;

/** Codes by which Excel says that some format of a batch is not what it was, not that it will do nothing at all. */
const PASSED_OVER = new Set(['ItemNotFound', 'InvalidArgument', 'InvalidReference', 'GeneralException']);

/**
 * Queues the question for the conditional formats of sheets; once it is answered, what is returned finds our marks among them,
 * by further batches where there are custom ones. Of others no rule is read: that throws where two are of one type (office-js #6827).
 */
export function marksAmong(batches: Batches, sheets: readonly string[]): () => Promise<StandingMark[]> {
  const asked = sheets.map((sheet) => ({ sheet, formats: formatsOf(batches.context, sheet).load('items/id,items/type') }));
  return async () => {
    const marks: StandingMark[] = [];
    const customs = asked.flatMap(({ sheet, formats: { items } }) => items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })));
    await askAll(batches, customs, {
      weigh: () => FORMULA_BYTES,
      ask(format) {
        const { rule } = formatsOf(batches.context, format.sheet).getItem(format.id).customOrNullObject;
        rule.load('formula');
        return () => { if (!rule.isNullObject && isMarkFormula(rule.formula)) marks.push(format); };
      },
    });
    return marks;
  };
}

/** Takes marks of ours away in one batch. Where some are not there as they were any more, the rest are looked for again and go one by one (office-js #5222). */
export async function clearMarks(batches: Batches, marks: readonly StandingMark[]): Promise<void> {
  try {
    // From the last on: where ids are priorities, those before keep theirs.
    await askAll(batches, [...marks].reverse(), {
      weigh: () => DELETE_BYTES,
      ask(mark) {
        deleteMark(batches.context, mark);
        return undefined;
      },
    });
  } catch (error) {
    if (!isPassedOver(error)) throw error;
    const left = marksAmong(batches, [...new Set(marks.map(({ sheet }) => sheet))]);
    await batches.send();
    await clearOneByOne(batches, await left());
  }
}

/** The one place that sends a batch for each thing. */
async function clearOneByOne(batches: Batches, marks: readonly StandingMark[]): Promise<void> {
  for (const mark of [...marks].reverse()) {
    deleteMark(batches.context, mark);
    try {
      await batches.send(mark.sheet);
    } catch (error) {
      // What somebody else has taken away meanwhile is as it was wanted.
      if (!(error instanceof PortError && error.code === 'ItemNotFound')) throw error;
    }
  }
}

function deleteMark(context: Excel.RequestContext, { sheet, id }: StandingMark): void {
  formatsOf(context, sheet).getItem(id).delete();
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}

function isPassedOver(error: unknown): boolean {
  return error instanceof PortError && PASSED_OVER.has(error.code);
}
