import { onceFor } from '../../once';
import type { Row } from '../../workbook/cells';
import { contentOf, type Content } from '../content';
import { evenedLabel } from '../layout/evened-label';
import type { Reader } from '../layout/reader';
import { isOurs } from '../our-sheets';
import { keyOf } from '../targets/table-header';
import type { Vocabulary } from '../vocabulary';

/**
 * Whether a list's row and the one in its place differ in values and nothing else, so that whatever is read of the rest of
 * their sheet is read the same. Both have two values at least (one alone may be a title) and none beside the list; no text that
 * came or went is a label or a title of a targets table; and where a label stands among what stayed, the same cells are filled.
 */
export function isPlainChange(reader: Reader, vocabulary: Vocabulary, list: { readonly left: number; readonly right: number }, old: Row, row: Row): boolean {
  const before = contentsOf(reader, old);
  const now = contentsOf(reader, row);
  let isLabelled = false;
  let isSameShape = true;
  for (const column of new Set([...before.keys(), ...now.keys()])) {
    if (column < list.left || column > list.right) return false;
    const [was, is] = [before.get(column), now.get(column)];
    if (was === undefined || is === undefined) isSameShape = false;
    const stayed = was !== undefined && was.kind === is?.kind && was.text === is.text;
    for (const content of [was, is]) {
      if (content?.kind !== 'text') continue;
      const { text } = content;
      // A targets table's header is told by all that stands in its row.
      if (keyOf(text, vocabulary.targets) !== undefined) return false;
      if (reader.labels.read(text) !== undefined) {
        if (!stayed) return false;
        isLabelled = true;
      }
      if (!stayed && isTitle(vocabulary, text)) return false;
    }
    if (is !== undefined && reader.standing(is) === 'same-as-above') return false;
  }
  if (before.size < FEWEST || now.size < FEWEST || (isLabelled && !isSameShape)) return false;
  return !isOurs({ tables: [], rows: [old] }) && !isOurs({ tables: [], rows: [row] });
}

const FEWEST = 2;

function contentsOf({ date1904 }: Reader, { values, formats }: Row): ReadonlyMap<number, Content> {
  const contents = new Map<number, Content>();
  values.forEach((value, column) => {
    const content = contentOf(value, formats?.[column], date1904);
    if (content !== undefined) contents.set(column, content);
  });
  return contents;
}

function isTitle(vocabulary: Vocabulary, text: string): boolean {
  const evened = evenedLabel(text.slice(0, TITLE_LENGTH));
  return titles(vocabulary).some((title) => evened.includes(title));
}

/** So much of a text is looked at for the title of a targets table. */
const TITLE_LENGTH = 60;

const titles = onceFor(({ targets }: Vocabulary) => targets.titles.map(evenedLabel));
