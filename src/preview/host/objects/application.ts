import type { ObjectTable } from '../object-table';

/** Excel.Application: calculation and screen are nothing that the preview could hold back. */
export const application: ObjectTable<'Application'> = {
  methods: {
    SuspendApiCalculationUntilNextSync: { since: '1.6', call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
  },
};
