import { ribbonCommands } from '../../src/pane/ribbon-commands';
import { createSignals } from '../../src/pane/signals';
import { cambodiaForm } from '../support/files';
import { EVERYTHING, sessionOver, type Opened } from '../support/sessions';

const FORM = cambodiaForm({ 外方是否同步申报: '拟申报' });

/** The ribbon of a pane that is there, with what the pane was asked for. */
function ribbonOf({ session }: Opened): { readonly commands: ReturnType<typeof ribbonCommands>; readonly asked: string[] } {
  const signals = createSignals();
  const asked: string[] = [];
  signals.listen(async (signal) => {
    asked.push(signal);
    if (signal === 'check') await session.check('workbook');
  });
  return { commands: ribbonCommands(session, signals), asked };
}

test('a button that opens the pane does its work once the workbook is read', async () => {
  const opened = sessionOver(FORM);
  const { commands } = ribbonOf(opened);
  const opening = opened.session.open();
  await commands.check();
  await opening;
  expect(opened.session.state()).toMatchObject({ doing: 'nothing', checked: { scope: { what: 'workbook' } } });
});

test('a check and the taking away of marks are done after what is being done, one after the other', async () => {
  const opened = sessionOver(FORM);
  const { commands, asked } = ribbonOf(opened);
  const writing = opened.session.write(EVERYTHING);
  await Promise.all([commands.check(), commands.clearMarks(), writing]);
  expect(asked).toEqual(['check']);
  expect(opened.port.calls.filter((call) => call === 'read')).toHaveLength(2);
  expect(opened.port.applied.at(-1)).toEqual([{ op: 'clear-highlights' }]);
  expect(opened.session.state().notice?.message.key).toBe('notice.cleared');
});

test('two presses make one check', async () => {
  const opened = sessionOver(FORM);
  const { commands, asked } = ribbonOf(opened);
  await opened.session.open();
  await Promise.all([commands.check(), commands.check()]);
  await commands.nextFinding();
  expect(opened.port.calls.filter((call) => call === 'read')).toHaveLength(2);
  expect(asked.at(-1)).toBe('next');
});
