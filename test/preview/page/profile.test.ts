import { hostInfo, hostProfile, HOSTS } from '../../../src/preview/page/host-profile';
import { readQuery } from '../../../src/preview/page/query';
import { wordsIn } from '../../../src/preview/page/words';

const PAGE = 'https://localhost:3000/';

test('hosts have the requirement sets that excel.md and Microsoft\'s tables name', () => {
  expect(hostProfile('365').sets).toMatchObject({ ExcelApi: '1.21', SharedRuntime: '1.2' });
  expect(hostProfile('ltsc2021').sets).toMatchObject({ ExcelApi: '1.14', SharedRuntime: '1.1' });
  expect(hostProfile('ipad').sets).not.toHaveProperty('SharedRuntime');
  expect(hostProfile('ipad').hasCommands).toBe(false);
});

test('every host has the add-in\'s floor, ExcelApi 1.14', () => {
  for (const host of HOSTS) {
    const [major, minor] = (hostProfile(host).sets['ExcelApi'] ?? '0.0').split('.').map(Number);
    expect(major).toBe(1);
    expect(minor).toBeGreaterThanOrEqual(14);
  }
});

test('the host info has the eight pieces that office.js parts by $', () => {
  expect(hostInfo('en-US').split('$')).toEqual(['Excel', 'Web', '16.01', 'en-US', 'preview', '', 'disableLogging', '0']);
});

test('an address that asks for nothing is Microsoft 365 in Chinese, light, with the pane beside the page', () => {
  expect(readQuery(new URL(PAGE))).toEqual({
    workbook: undefined, host: '365', isReadOnly: false, isProtected: false, locale: 'zh-CN', theme: 'light', pane: new URL('https://localhost:3000/taskpane.html'),
  });
});

test('an address that asks for all', () => {
  const asked = readQuery(new URL(`${PAGE}?workbook=${encodeURIComponent('samples/汇总 表.xlsx')}&host=ipad&readonly&protected=1&lang=en-US&theme=contrast&pane=${encodeURIComponent('https://other:1/p.html')}`));
  expect(asked).toEqual({ workbook: 'samples/汇总 表.xlsx', host: 'ipad', isReadOnly: true, isProtected: true, locale: 'en-US', theme: 'contrast', pane: new URL('https://other:1/p.html') });
});

test('what nobody knows is as if it were not asked; readonly=0 is off', () => {
  expect(readQuery(new URL(`${PAGE}?host=excel97&lang=fr-FR&theme=pink&readonly=0&protected=false`))).toMatchObject({ host: '365', locale: 'zh-CN', theme: 'light', isReadOnly: false, isProtected: false });
});

/** Texts of a catalogue by key; texts with parameters are asked with those that any of them needs. */
function texts(locale: 'zh-CN' | 'en-US'): [string, string][] {
  return Object.entries(wordsIn(locale)).flatMap(([key, word]): [string, string][] => {
    if (typeof word === 'string') return [[key, word]];
    if (typeof word === 'object') return Object.entries(word as Record<string, string>).map(([name, text]) => [`${key}.${name}`, text]);
    const say = word as (...parameters: unknown[]) => string;
    if (key === 'unsaved') return [[key, say(['甲', '乙'])]];
    return [[key, key.startsWith('xlsx.') ? say({ part: 'xl/workbook.xml', position: 7, problem: 'p', kind: 'docx' }) : say('甲', '乙')]];
  });
}

test('both languages say all, with nothing left out of a sentence', () => {
  expect(texts('zh-CN').map(([key]) => key)).toEqual(texts('en-US').map(([key]) => key));
  for (const [key, text] of [...texts('zh-CN'), ...texts('en-US')]) expect(`${key}: ${text}`).not.toMatch(/: $|undefined|\[object/);
});

test('English has no Chinese but what it was given', () => {
  for (const [key, text] of texts('en-US')) expect(`${key}: ${text.replaceAll(/[甲乙]/g, '')}`).not.toMatch(/[一-鿿]/);
});
