import type { Row } from '../../workbook/cells';
import { contentOf } from '../content';
import { evenedLabel } from '../layout/evened-label';
import type { Reader } from '../layout/reader';
import { isOurs } from '../our-sheets';
import { keyOf } from '../targets/table-header';
import type { Vocabulary } from '../vocabulary';
import { onceFor } from '../../text/once';

/**
 * Whether a row of a list is values and nothing else, so that whatever is read of the rest of its sheet is read the same with
 * another such row in its place. It has two values at least (one alone may be a title), none beside the list, and none of its
 * texts is a label, a header, a title of a targets table, or 同上.
 */
export function isPlainRow(reader: Reader, vocabulary: Vocabulary, { left, right }: { readonly left: number; readonly right: number }, row: Row): boolean {
  let filled = 0;
  for (const key of Object.keys(row.values)) {
    const column = Number(key);
    const value = row.values[column];
    const content = contentOf(value, row.formats?.[column], reader.date1904);
    if (content === undefined) continue;
    if (column < left || column > right) return false;
    filled++;
    if (content.kind === 'text' && !isPlainText(reader, vocabulary, content.text)) return false;
  }
  return filled >= FEWEST && !isOurs({ tables: [], rows: [row] });
}

const FEWEST = 2;

function isPlainText(reader: Reader, vocabulary: Vocabulary, text: string): boolean {
  if (reader.labels.read(text) !== undefined || keyOf(text, vocabulary.targets) !== undefined) return false;
  if (reader.standing({ kind: 'text', text }) === 'same-as-above') return false;
  const evened = evenedLabel(text.slice(0, TITLE_LENGTH));
  return !titles(vocabulary).some((title) => evened.includes(title));
}

/** So much of a text is looked at for the title of a targets table. */
const TITLE_LENGTH = 60;

const titles = onceFor(({ targets }: Vocabulary) => targets.titles.map(evenedLabel));
