import { rectificationWordsIn } from '../../../src/messages/rectification';
import { fileNames, namesOfAll } from '../../../src/report/rectification/file-names';

const zh = rectificationWordsIn('zh');
const named = (...notices: [string, string][]): string[] => fileNames(notices.map(([proposalId, title]) => ({ proposalId, title })), zh);

it('names a file by number and title', () => {
  expect(named(['SQ2025YFE0211', '低成本电解水制氢'])).toEqual(['补正通知-SQ2025YFE0211-低成本电解水制氢.docx']);
});

it('leaves out what is not filled in', () => {
  expect(named(['', '某研究'], ['A-1', ''], ['', ''])).toEqual(['补正通知-某研究.docx', '补正通知-A-1.docx', '补正通知.docx']);
});

it('never leaves its folder, and is a name that Windows takes', () => {
  const names = named(['../../etc/passwd', 'a\\b:c*?"<>|\u0000\n~$x'], ['..', '尾. . '], ['CON', 'aux.'], ['a\ud800b', 'x\u202egpj.docx']);
  // Characters that Windows forbids, control characters, halves of a surrogate pair, and what ends in a dot or a space.
  for (const name of names) expect(name).toMatch(/^补正通知-[^<>:"/\\|?*~$\u0000-\u001f\u202e\ud800-\udfff]*[^. ]\.docx$/);
  expect(names[0]).toBe('补正通知-.._.._etc_passwd-a_b_c_ _x.docx');
});

it('takes at most 255 bytes of a file system, the copy’s number included', () => {
  const names = named(...Array.from({ length: 12 }, (): [string, string] => ['编'.repeat(100), '题'.repeat(32_000)]));
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(new Set(names).size).toBe(12);
});

it('numbers names that a file system would take for the same', () => {
  expect(named(['a', 'Ü'], ['A', 'U\u0308'], ['a', 'ü'])).toEqual(['补正通知-a-Ü.docx', '补正通知-A-U\u0308 (2).docx', '补正通知-a-ü (3).docx']);
});

it('gives no proposal the name of the file of all', () => {
  expect(named(['汇总', ''])).toEqual(['补正通知-汇总 (2).docx']);
});

it('parts all into files of 500', () => {
  expect(namesOfAll(1, zh)).toEqual(['补正通知-汇总.docx']);
  expect(namesOfAll(500, zh)).toHaveLength(1);
  expect(namesOfAll(501, zh)).toEqual(['补正通知-汇总.docx', '补正通知-汇总 (2).docx']);
});
