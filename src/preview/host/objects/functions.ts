import { numberArgument } from '../arguments';
import { dateSerial } from '../cell-input';
import { invalidArgument } from '../errors';
import { node } from '../nodes';
import type { ObjectTable } from '../object-table';

/** Excel.Functions: DATE alone, which tells the date system. */
export const functions: ObjectTable<'Functions'> = {
  methods: {
    Date: {
      since: '1.2',
      call: (_, args, { state }) => {
        const [year = 0, month = 0, day = 0] = args.map((argument, index) => numberArgument(argument, `date argument ${String(index + 1)}`));
        const value = dateSerial(year, month, day, state.file.workbook.date1904);
        if (value === undefined) throw invalidArgument('date');
        return node('FunctionResult', { value });
      },
    },
  },
};

export const functionResult: ObjectTable<'FunctionResult'> = {
  properties: { Value: { since: '1.2', get: ({ value }) => value }, Error: { since: '1.2', get: () => '' } },
};
