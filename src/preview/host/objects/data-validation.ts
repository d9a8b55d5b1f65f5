import { within } from '../../../workbook/areas';
import { isObject, textArgument } from '../arguments';
import { anyMeet } from '../areas';
import { changeSheet, sheetOf, writableSheet, type Batch } from '../batch';
import { apiNotFound } from '../errors';
import type { AreasTarget } from '../nodes';
import type { ObjectTable } from '../object-table';

/** Excel.DataValidation: lists of choices, which is all that the add-in sets. */
export const dataValidation: ObjectTable<'DataValidation'> = {
  properties: {
    Rule: {
      since: '1.8',
      get: (target, batch) => {
        const source = sourceOf(target, batch);
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
      set: (target, raw, batch) => {
        const list = isObject(raw) ? raw['list'] : undefined;
        if (!isObject(list)) throw apiNotFound('DataValidation.Rule other than list');
        const source = textArgument(list['source'], 'rule.list.source');
        take(target, batch);
        changeSheet(batch, target.sheet, { validations: [...sheetOf(batch, target.sheet).validations, { areas: target.areas, source }] });
      },
    },
    Type: { since: '1.8', get: (target, batch) => (sourceOf(target, batch) === undefined ? 'None' : 'List') },
  },
  methods: { Clear: { since: '1.8', call: (target, _, batch) => { take(target, batch); } } },
};

function sourceOf({ sheet, areas }: AreasTarget, batch: Batch): string | undefined {
  return sheetOf(batch, sheet).validations.find((one) => anyMeet(one.areas, areas))?.source;
}

/** Takes lists away that lie in the areas. */
function take({ sheet, areas }: AreasTarget, batch: Batch): void {
  const { validations } = writableSheet(batch, sheet);
  changeSheet(batch, sheet, { validations: validations.filter((one) => !one.areas.every((area) => areas.some((outer) => within(area, outer)))) });
}
