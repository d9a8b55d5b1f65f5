import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { rectificationWordsIn } from '../../../messages/rectification';
import type { RectificationWords } from '../../../messages/rectification-words';
import type { Notice } from '../notice';
import type { Letter } from '../letter-words';
import { letterOf } from './letter';
import { PAGE, STYLES } from './looks';
import { MARK_NAME, MARK_VALUE } from './mark';

/** So many notices are packed at a time: the library stands still meanwhile, and holds many times their size. */
const PART = 10;
const nobodyWaits = (): Promise<void> => Promise.resolve();

/**
 * Makes a Word file (.docx) of notices, each beginning on a page of its own. The same notices and letter give the same bytes.
 * `between` hears, between two parts of the work, how many notices are done; the work waits for it, and what it throws ends the work.
 */
export async function wordFile(notices: readonly Notice[], letter: Letter, between: (done: number) => Promise<void> = nobodyWaits): Promise<Uint8Array<ArrayBuffer>> {
  const words = rectificationWordsIn(letter.lang);
  const bodies: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  for (let from = 0; from < notices.length; from += PART) {
    if (from > 0) await between(from);
    const part = unzipSync(await packed(notices.slice(from, from + PART).flatMap((notice, index) => letterOf(notice, letter, words, from + index === 0)), words));
    bodies.push(bodyOf(partOf(part, BODY)));
    // All but the contents is the same in each.
    if (from === 0) Object.assign(parts, part);
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const [before, after] = aroundBody(partOf(parts, BODY));
  return zipSync({ ...parts, [CORE]: encode(timeless(partOf(parts, CORE), letter.now)), [BODY]: encode([before, ...bodies, after].join('')) }, { mtime: ZIP_TIME });
}

/** The library's file of such contents. */
async function packed(children: readonly FileChild[], words: RectificationWords): Promise<Uint8Array> {
  const document = new Document({
    title: words.title,
    creator: 'ClauseCheck',
    lastModifiedBy: 'ClauseCheck',
    customProperties: [{ name: MARK_NAME, value: MARK_VALUE }],
    styles: STYLES,
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { left: PAGE.across, right: PAGE.across, top: PAGE.down, bottom: PAGE.down, footer: 700 } } },
      footers: { default: pageNumbers(words) },
      children: [...children],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageNumbers({ page: [before, between, after] }: RectificationWords): Footer {
  const numbers = new TextRun({ style: 'NoticePlace', children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

const CORE = 'docProps/core.xml';
const BODY = 'word/document.xml';
/** Every entry of the file bears the first time a zip can hold: the clock's would make each file another. */
const ZIP_TIME = new Date(1980, 0, 1);

function partOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`a Word file without ${name}`);
  return new TextDecoder().decode(part);
}

/** What comes before and after the contents of a document: its beginning, and the page's properties with the end. */
function aroundBody(document: string): readonly [string, string] {
  const [start, end] = [document.indexOf(BODY_START) + BODY_START.length, document.lastIndexOf(BODY_END)];
  if (start < BODY_START.length || end < start) throw new Error(`a Word file whose ${BODY} has no body`);
  return [document.slice(0, start), document.slice(end)];
}

const BODY_START = '<w:body>';
const BODY_END = '<w:sectPr';

function bodyOf(document: string): string {
  const [before, after] = aroundBody(document);
  return document.slice(before.length, document.length - after.length);
}

/** The file's properties with the time given in the places where the library puts the clock's. */
function timeless(core: string, now: Date): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now.toISOString().replace(/\.\d+Z$/, 'Z')}`);
}
