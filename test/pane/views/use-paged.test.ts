import { root as place } from '../../support/dom';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { usePaged, type Paged } from '../../../src/pane/use-paged';

interface Answer { readonly all: number; readonly from: number }

test('a list that became shorter than where its page begins is shown from its beginning', async () => {
  let all = 25;
  let paged: Paged<Answer | undefined> | undefined;
  const Shown = ({ version }: { readonly version: string }): null => {
    paged = usePaged(version, (from) => Promise.resolve({ all, from }));
    return null;
  };
  const root = createRoot(place);
  const show = (version: string): Promise<void> => act(async () => { root.render(createElement(Shown, { version })); await Promise.resolve(); });

  await show('1');
  expect(paged).toMatchObject({ from: 0, value: { all: 25, from: 0 } });
  await act(async () => { paged?.go(20); await Promise.resolve(); });
  expect(paged).toMatchObject({ from: 20, value: { all: 25, from: 20 } });
  all = 20;
  await show('2');
  expect(paged).toMatchObject({ from: 0, value: { all: 20, from: 0 } });
  await act(async () => { root.unmount(); await Promise.resolve(); });
});
