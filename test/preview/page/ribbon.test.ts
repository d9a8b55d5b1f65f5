import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { ribbonOf } from '../../../src/preview/page/ribbon';

const xml = (text: string): Document => new JSDOM(text, { contentType: 'application/xml' }).window.document;
const manifest = xml(readFileSync(resolve(__dirname, '../../../manifest.xml'), 'utf8'));

test('the ribbon has the four commands that the issue names: the first opens the pane, the others call an action', () => {
  const actions = ribbonOf(manifest, 'zh-CN')?.buttons.map(({ action }) => action);
  expect(actions).toEqual([undefined, 'check', 'nextFinding', 'clearMarks']);
});

test('the ribbon is in the language asked for', () => {
  expect(ribbonOf(manifest, 'zh-CN')?.buttons.map(({ label }) => label)).toEqual(['打开', '核验', '下一处', '清除标记']);
  expect(ribbonOf(manifest, 'en-US')?.buttons.map(({ label }) => label)).toEqual(['Open', 'Check', 'Next finding', 'Clear marks']);
});

test('icons are the file names of the 32 pixel images', () => {
  for (const { icon } of ribbonOf(manifest, 'en-US')?.buttons ?? []) expect(icon).toMatch(/^[a-z]+-32\.png$/);
});

test('a text without the language is the usual one', () => {
  const group = ribbonOf(xml('<m><Group><Label resid="a"/></Group><String id="a" DefaultValue="usual"><Override Locale="zh-CN" Value="中文"/></String></m>'), 'en-US');
  expect(group).toEqual({ label: 'usual', buttons: [] });
});

test('a manifest without commands has no ribbon', () => {
  expect(ribbonOf(xml('<OfficeApp/>'), 'zh-CN')).toBeUndefined();
});
