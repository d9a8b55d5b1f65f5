import type { Swap } from './steps';

/**
 * Queues the end of a write: the sheets that were built come to the place, name and tables of those they replace, which go last
 * of all. A batch of Excel's is not undone where it fails halfway: so an old sheet, with what reviewers wrote, is there until nothing
 * can fail any more, if under another name.
 */
export function queueSwaps(context: Excel.RequestContext, swaps: readonly Swap[]): void {
  const { worksheets } = context.workbook;
  const olds = swaps.map((swap) => {
    const sheet = worksheets.getItem(swap.temporary);
    const old = swap.old === undefined ? undefined : putAside(worksheets.getItem(swap.old.name), swap.old);
    // Panes cannot be frozen on a hidden sheet everywhere (office-js #1463).
    sheet.visibility = 'Visible';
    if (swap.frozenRows > 0) sheet.freezePanes.freezeRows(swap.frozenRows);
    sheet.name = swap.name;
    for (const { temporary, name } of swap.tables) sheet.tables.getItem(temporary).name = name;
    if (swap.old !== undefined) {
      // In front of the old one: once that is gone, it stands where that stood.
      sheet.position = swap.old.position;
      if (swap.old.isActive) sheet.activate();
      if (swap.old.visibility !== 'visible') sheet.visibility = swap.old.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
    } else if (swap.isHidden) sheet.visibility = 'Hidden';
    return old;
  });
  olds.forEach((old) => old?.delete());
}

function putAside(sheet: Excel.Worksheet, old: NonNullable<Swap['old']>): Excel.Worksheet {
  for (const { name, aside } of old.tables) sheet.tables.getItem(name).name = aside;
  sheet.name = old.aside;
  // Excel refuses to delete one that is very hidden (office-js #365).
  if (old.visibility === 'veryHidden') sheet.visibility = 'Hidden';
  return sheet;
}
