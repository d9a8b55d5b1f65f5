import type { Step } from '../../src/messages/notice-messages';
import { noticesIn } from '../../src/messages/notices';
import { EngineDied } from '../../src/pane/engine/started-engine';
import { noticeOfError } from '../../src/pane/session-notices';
import { PortError } from '../../src/workbook/port';

/** The codes of excel.md, and others that Office.js may give. */
const CODES = [
  'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit', 'InvalidOperationInCellEditMode', 'InvalidOperation', 'AccessDenied',
  'InactiveWorkbook', 'FilteredRangeConflict', 'MergedRangeConflict', 'UndoNotSupported', 'ItemNotFound', 'InvalidArgument', '5103', '5104', '5012',
  'ApiNotFound', 'ItemAlreadyExists', 'GeneralException',
];
const STEPS: readonly Step[] = ['reading', 'checking', 'writing', 'clearing', 'removing', 'remembering', 'going'];
const say = (error: unknown, lang: 'zh' | 'en', step: Step = 'writing'): string => noticesIn(lang).say(noticeOfError(error, step).message);

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test.each(CODES)('%s has a sentence of its own that says what to do', (code) => {
    const text = say(new PortError(code), lang);
    expect(text).toMatch(lang === 'zh' ? /请/ : /[Pp]lease/);
    expect(text).not.toContain(code);
    expect(text).not.toMatch(/undefined|\[object/);
  });

  test('the same thing by its name and its number is one sentence, any other is another', () => {
    expect(say(new PortError('5103'), lang)).toBe(say(new PortError('RequestPayloadSizeLimitExceeded'), lang));
    expect(say(new PortError('5104'), lang)).toBe(say(new PortError('ResponsePayloadSizeLimitExceeded'), lang));
    expect(new Set(CODES.map((code) => say(new PortError(code), lang))).size).toBe(CODES.length - 2);
  });

  test('a code that nobody knows is named, a property of every object too', () => {
    for (const code of ['ShapeIsGone', 'constructor', '__proto__', '']) expect(say(new PortError(code), lang)).toContain(code);
  });

  test('it names what was not done, and the sheet where that is known', () => {
    expect(new Set(STEPS.map((step) => say(new PortError('AccessDenied'), lang, step))).size).toBe(STEPS.length);
    expect(say(new PortError('AccessDenied', { sheet: '申报表' }), lang)).toContain('申报表');
    expect(say(new EngineDied(''), lang, 'checking')).not.toContain('EngineDied');
    expect(say(new TypeError('x is not a function'), lang)).toContain('x is not a function');
    expect(say('gone', lang)).toContain('gone');
  });

  test('what was left out of a write is told, each once', () => {
    const leftOut = [{ why: 'protected-sheet', sheet: '甲' }, { why: 'protected-sheet', sheet: '甲' }, { why: 'protected-structure' }, { why: 'missing-sets', sheet: '乙' }] as const;
    const text = noticesIn(lang).say({ key: 'notice.written-in-part', params: { leftOut, renamed: [{ wanted: '核验结果', name: '核验结果 (2)' }] } });
    expect(text.split('甲')).toHaveLength(2);
    for (const word of ['乙', '核验结果 (2)']) expect(text).toContain(word);
  });
});

test('trying again is offered where it may help', () => {
  expect(CODES.filter((code) => !noticeOfError(new PortError(code), 'writing').canRetry).sort()).toEqual(['5012', 'ApiNotFound']);
  expect(noticeOfError(new EngineDied(''), 'checking').canRetry).toBe(true);
});
