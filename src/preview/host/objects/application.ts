import type { ObjectTable } from '../object-table';

/** Excel.Application: calculation and screen are nothing that the preview could hold back. */
export const application: ObjectTable<'Application'> = {
  methods: {
    SuspendApiCalculationUntilNextSync: { call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
  },
};
