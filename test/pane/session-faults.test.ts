import type { PaneSession } from '../../src/pane/session';
import { cambodiaForm } from '../support/files';
import { refusal } from '../support/file-port';
import { EVERYTHING, NOTICES, sessionOver, shownBy, type Opened } from '../support/sessions';

// Each stage of each action is a session of its own.
jest.setTimeout(120_000);

const FORM = cambodiaForm({ 外方是否同步申报: '拟申报', 指南方向: '' });
const MAPPING = { sheet: '申报书', label: '课题数', nth: 1, as: 'nothing' } as const;

/** What the pane can do that meets the workbook, each with what went before it. */
const ACTIONS: Readonly<Record<string, { readonly bytes: Uint8Array; readonly first?: (session: PaneSession) => Promise<void>; readonly action: (session: PaneSession) => Promise<void> }>> = {
  open: { bytes: FORM, action: (session) => session.open() },
  check: { bytes: FORM, first: (session) => session.open(), action: (session) => session.check('workbook') },
  'check of rows': { bytes: FORM, action: (session) => session.check('rows') },
  write: { bytes: FORM, first: (session) => session.check('workbook'), action: (session) => session.write(EVERYTHING) },
  'write at once': { bytes: FORM, action: (session) => session.write(EVERYTHING) },
  'clear marks': { bytes: FORM, first: (session) => session.write(EVERYTHING), action: (session) => session.clearMarks() },
  'remove everything': { bytes: FORM, first: (session) => session.write(EVERYTHING), action: (session) => session.removeEverything() },
  correct: { bytes: FORM, first: (session) => session.check('workbook'), action: (session) => session.correct(MAPPING) },
  'write notices': { bytes: FORM, first: (session) => session.check('workbook'), action: (session) => session.writeNotices(NOTICES) },
  'choose a direction': { bytes: FORM, first: (session) => session.open(), action: (session) => session.chooseDirection('1.4') },
};
const names = Object.keys(ACTIONS);

async function begun(name: string): Promise<Opened & { readonly act: () => Promise<void> }> {
  const action = ACTIONS[name];
  if (action === undefined) throw new Error(name);
  const opened = sessionOver(action.bytes);
  opened.port.host.selection = { sheet: '申报书', areas: [{ top: 3, left: 0, bottom: 3, right: 1 }] };
  await action.first?.(opened.session);
  opened.session.dismissNotice();
  opened.port.calls.length = 0;
  opened.workers.asked.length = 0;
  return { ...opened, act: () => action.action(opened.session) };
}

/** How an action comes out where nothing fails. */
async function smooth(name: string) {
  const one = await begun(name);
  await one.act();
  return { calls: [...one.port.calls], asked: [...one.workers.asked], workbook: one.port.workbook(), shown: await shownBy(one.session), notice: one.session.state().notice };
}

describe.each(names)('%s', (name) => {
  test('that fails at a call of the workbook says so, and a second try comes out as if nothing had', async () => {
    const expected = await smooth(name);
    expect(expected.calls.length).toBeGreaterThan(0);
    for (const [call, called] of expected.calls.entries()) {
      for (const when of ['before', 'after'] as const) {
        const one = await begun(name);
        const generation = one.session.state().generation;
        one.port.fault = { call, when, error: refusal('AccessDenied') };
        await one.act();
        const { notice, doing } = one.session.state();
        expect(doing).toBe('nothing');
        if (called === 'onChange') {
          // It can be done without: the pane only says that nobody tells it of changes.
          expect(notice?.tone).not.toBe('error');
        } else {
          expect(notice).toMatchObject({ tone: 'error', canRetry: true, message: { key: 'notice.office-access-denied' } });
          if (called === 'read') expect(one.session.state().generation).toBe(generation);
          await one.session.retry();
          expect(one.session.state().notice).toEqual(expected.notice);
        }
        expect(await shownBy(one.session)).toEqual(expected.shown);
        expect(one.port.workbook()).toEqual(expected.workbook);
        expect(one.workers.running()).toBe(1);
      }
    }
  });

  test('that is stopped at any stage leaves what was there, and can be done afterwards', async () => {
    const expected = await smooth(name);
    const stages = [...expected.calls.map((_, at) => ({ of: 'port' as const, at })), ...expected.asked.map((_, at) => ({ of: 'engine' as const, at }))];
    for (const { of, at } of stages) {
      const one = await begun(name);
      const before = await shownBy(one.session);
      const { generation } = one.session.state();
      const running = one.workers.running();
      one.port.calls.length = 0;
      one.workers.asked.length = 0;
      if (of === 'port') one.port.before = () => { if (one.port.calls.length - 1 === at) one.session.cancel(); };
      else one.workers.before = () => { if (one.workers.asked.length - 1 === at) one.session.cancel(); };
      await one.act();
      one.port.before = () => undefined;
      one.workers.before = () => undefined;
      expect(one.session.state().doing).toBe('nothing');
      // After a new reading is shown, only what was to be written is left to stop.
      if (one.session.state().generation === generation) {
        expect(await shownBy(one.session)).toEqual(before);
        expect(one.workers.running()).toBe(running);
      }
      // A stop that came once all was done changes nothing; doing it again would be a second time.
      if (one.session.state().notice?.tone !== 'success') await one.act();
      expect(await shownBy(one.session)).toEqual(expected.shown);
      expect(one.port.workbook()).toEqual(expected.workbook);
      expect(one.workers.running()).toBeLessThanOrEqual(1);
    }
  });

  test('whose engine throws or dies says so, and a second try comes out as if nothing had happened', async () => {
    const expected = await smooth(name);
    for (const at of expected.asked.keys()) {
      for (const how of ['throws', 'dies'] as const) {
        const one = await begun(name);
        one.workers.asked.length = 0;
        one.workers.before = () => {
          if (one.workers.asked.length - 1 !== at) return;
          if (how === 'throws') throw new Error('a defect');
          one.workers.die();
        };
        await one.act();
        one.workers.before = () => undefined;
        expect(one.session.state().notice).toMatchObject({ tone: 'error', canRetry: true, message: { key: how === 'throws' ? 'notice.defect' : 'notice.engine-died' } });
        await one.session.retry();
        expect(one.session.state().notice).toEqual(expected.notice);
        expect(await shownBy(one.session)).toEqual(expected.shown);
        expect(one.port.workbook()).toEqual(expected.workbook);
      }
    }
  });
});
