import { setImmediate } from 'node:timers/promises';
import { letGo } from '../../src/cli/let-go';

test('what nobody refers to any more is let go of, and all else is kept', async () => {
  const kept = { name: '在' };
  const [here, gone] = [new WeakRef(kept), new WeakRef({ name: '不在' })];
  // What was looked up by a WeakRef is kept until its turn is over.
  await setImmediate();
  letGo();
  expect([here.deref(), gone.deref()]).toEqual([kept, undefined]);
});
