import { DEFAULT_SETTINGS, readSettings, writeOptions } from '../../../src/pane/settings';

describe('settings', () => {
  test.each([[null], [''], ['{'], ['null'], ['[]'], ['"zh"'], ['{"language":"fr","theme":7,"sheets":null}']])('%j gives those of the first start', (text) => {
    expect(readSettings(text)).toEqual(DEFAULT_SETTINGS);
  });

  test('come back as they were kept', () => {
    const chosen = { language: 'en', theme: 'contrast', marks: false, comments: true, sheets: { findings: true, summary: false, clauses: true }, officeChecks: false, reviewer: '李老师', noticeBlanks: { addressee: '{牵头单位}', deadline: '12月5日', issuer: '某中心', contact: '', date: '' } } as const;
    expect(readSettings(JSON.stringify(chosen))).toEqual(chosen);
  });

  test('say what a write holds', () => {
    expect(writeOptions(DEFAULT_SETTINGS, 'zh')).toEqual({ lang: 'zh', marks: true, comments: false, sheets: ['findings', 'summary', 'clauses'], officeChecks: true });
    expect(writeOptions({ ...DEFAULT_SETTINGS, marks: false, sheets: { findings: false, summary: true, clauses: false } }, 'en')).toEqual({ lang: 'en', marks: false, comments: false, sheets: ['summary'], officeChecks: true });
    expect(writeOptions({ ...DEFAULT_SETTINGS, comments: true }, 'zh').comments).toBe(true);
  });
});
