import { root as place } from '../../support/dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { paneMessagesIn } from '../../../src/messages/pane';
import { PaneContext, type Pane } from '../../../src/pane/pane-context';
import { Live } from '../../../src/pane/parts/live';
import type { PaneState } from '../../../src/pane/session';
import { LetterActions } from '../../../src/pane/views/letter-actions';
import { NO_BLANKS } from '../../../src/report/rectification/notice';

const NOTICES = { of: { what: 'all' }, lang: 'zh', blanks: NO_BLANKS } as const;
const words = paneMessagesIn('zh');
const { letters } = words;
const proposals = { nonCompliant: 1, undecided: 1, compliant: 0 };
const CHECKED = { doing: 'nothing', isReadOnly: false, revision: 3, checked: { summary: { proposals } } } as unknown as PaneState;

test('the button that was pressed says what is being made, and no more; when it is made, nothing is read out of a check that is not new', async () => {
  const pressed: unknown[] = [];
  const session = { makeNotices: (...given: unknown[]) => { pressed.push(given); return Promise.resolve(); } };
  const root = createRoot(place);
  const show = (state: PaneState): Promise<void> => act(async () => {
    const pane = { words, session, state, host: { canDownload: true } } as unknown as Pane;
    root.render(createElement(FluentProvider, { theme: webLightTheme }, createElement(PaneContext, { value: pane }, createElement(LetterActions, { asked: NOTICES, notices: 2 }), createElement(Live))));
    await Promise.resolve();
  });
  const buttons = (): HTMLButtonElement[] => [...place.querySelectorAll('button')];
  const readOut = (): string | null | undefined => place.querySelector('[role=status]')?.textContent;

  await show(CHECKED);
  expect(buttons().map(({ textContent }) => textContent)).toEqual([letters.downloadOne, letters.downloadEach, letters.sheet]);
  const each = buttons()[1];
  each?.click();
  expect(pressed).toEqual([[NOTICES, 'each']]);

  await show({ ...CHECKED, doing: 'making', makingAs: 'each', progress: 0.5 });
  expect(buttons().map(({ textContent }) => textContent)).toEqual([letters.downloadOne, letters.making, letters.sheet]);
  // It is the same element and not disabled, so that it keeps the focus.
  expect(buttons()[1]).toBe(each);
  expect(each?.disabled).toBe(false);
  for (const button of buttons()) button.click();
  expect(pressed).toHaveLength(1);
  // How far it is stands at the pane's top, with a name: the one that turns here is there to be seen alone.
  expect(place.querySelectorAll('[role=progressbar]')).toHaveLength(0);
  expect(readOut()).toBe(words.doing.making);

  await show({ ...CHECKED, makingAs: 'each' });
  expect(readOut()).toBe('');
  expect(buttons()[1]).toBe(each);
  await show({ ...CHECKED, doing: 'checking' });
  await show({ ...CHECKED, revision: 4 });
  expect(readOut()).toBe(words.live.checked(proposals));
  await act(async () => { root.unmount(); await Promise.resolve(); });
});
