import { startSession } from '../../src/pane/start-session';
import { cambodiaForm } from '../support/files';
import { cellAt } from '../support/proposals';
import { filePort, refusal } from '../support/file-port';
import { engines, EVERYTHING, sessionOver } from '../support/sessions';

const FORM = cambodiaForm({ 外方是否同步申报: '拟申报' });

test('what is new is called new after two writes that failed, whichever of them took effect', async () => {
  for (const took of [0, 1]) {
    const port = filePort(FORM);
    let minute = 30;
    const session = startSession({ port, startEngine: () => engines().start(), now: () => new Date(2025, 10, 22, 9, minute++), pause: () => Promise.resolve(), settle: () => Promise.resolve(), lang: 'zh', download: () => undefined });
    for (const write of [0, 1]) {
      // Of each write the apply is the last call.
      port.before = (call) => { port.fault = call === 'apply' ? { call: port.calls.length - 1, when: write === took ? 'after' : 'before', error: refusal('GeneralException') } : undefined; };
      await session.write(EVERYTHING);
      expect(session.state().notice?.message.key).toBe('notice.office-general');
    }
    port.before = () => { port.fault = undefined; };
    await session.write(EVERYTHING);
    expect(session.state().notice?.message.key).toBe('notice.written');
    const sheet = port.workbook().sheets.find(({ name }) => name === '核验结果');
    const header = sheet?.rows.find(({ values }) => values.includes('变化'));
    const changes = sheet?.rows.flatMap(({ index, values }) => (index > (header?.index ?? Infinity) ? [values[header?.values.indexOf('变化') ?? -1]] : [])) ?? [];
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes)).toEqual(new Set(['新增']));
  }
});

test('a reviewer’s word in a sheet that was written without something an Excel lacks calls nothing out of date', async () => {
  const { session, port } = sessionOver(FORM);
  const apply = port.apply.bind(port);
  port.apply = async (...given) => [...(await apply(...given)), { why: 'missing-sets', sheet: '核验结果' }];
  await session.write(EVERYTHING);
  expect(session.state().notice?.message.key).toBe('notice.written-in-part');
  port.type(cellAt('核验结果', 'M7'), '已电话核实');
  expect(session.state().isStale).toBe(false);
});
