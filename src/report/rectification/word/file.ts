import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { rectificationWordsIn } from '../../../messages/rectification';
import type { RectificationWords } from '../../../messages/rectification-words';
import type { Notice } from '../notice';
import type { Letter } from '../letter-words';
import { letterOf } from './letter';
import { PAGE, STYLES } from './looks';
import { MARK_NAME, MARK_VALUE } from './mark';

/** Makes a Word file (.docx) of notices, each beginning on a page of its own. The same notices and letter give the same bytes. */
export async function wordFile(notices: readonly Notice[], letter: Letter): Promise<Uint8Array<ArrayBuffer>> {
  const words = rectificationWordsIn(letter.lang);
  const document = new Document({
    title: words.title,
    creator: 'ClauseCheck',
    lastModifiedBy: 'ClauseCheck',
    customProperties: [{ name: MARK_NAME, value: MARK_VALUE }],
    styles: STYLES,
    sections: [{
      properties: { page: { size: { width: PAGE.width, height: PAGE.height }, margin: { left: PAGE.across, right: PAGE.across, top: PAGE.down, bottom: PAGE.down, footer: 700 } } },
      footers: { default: pageNumbers(words) },
      children: notices.flatMap((notice, index) => letterOf(notice, letter, words, index === 0)),
    }],
  });
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document)), letter.now);
}

function pageNumbers({ page: [before, between, after] }: RectificationWords): Footer {
  const numbers = new TextRun({ style: 'NoticePlace', children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] })] });
}

const CORE = 'docProps/core.xml';
/** Every entry of the file bears the first time a zip can hold: the clock's would make each file another. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The same file with the time given in the places where the library puts the clock's. */
function timeless(bytes: Uint8Array, now: Date): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const core = parts[CORE];
  if (core === undefined) throw new Error(`a Word file without ${CORE}`);
  const text = new TextDecoder().decode(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now.toISOString().replace(/\.\d+Z$/, 'Z')}`);
  return zipSync({ ...parts, [CORE]: new TextEncoder().encode(text) }, { mtime: ZIP_TIME });
}
