import { faults } from '../../../src/preview/page/faults';

test('the k-th batch from now on fails, once', () => {
  const planned = faults();
  const fault = { batch: 2, code: 'AccessDenied', when: 'before' } as const;
  planned.add(fault);
  expect([planned.due(), planned.due(), planned.due()]).toEqual([undefined, fault, undefined]);
});

test('several faults each count from when they were asked for', () => {
  const planned = faults();
  planned.add({ batch: 3, code: 'first', when: 'after' });
  planned.due();
  planned.add({ batch: 1, code: 'second', when: 'before' });
  expect([planned.due()?.code, planned.due()?.code]).toEqual(['second', 'first']);
});

test('faults that were dropped do not come', () => {
  const planned = faults();
  planned.add({ batch: 1, code: 'AccessDenied', when: 'before' });
  planned.clear();
  expect(planned.due()).toBeUndefined();
});

test.each([0, -1, 1.5])('batch %s is refused: it counts from 1', (batch) => {
  expect(() => { faults().add({ batch, code: 'x', when: 'before' }); }).toThrow(RangeError);
});
