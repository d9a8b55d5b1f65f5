import { NS } from './namespaces';
import { append, outlineOf, tagOf } from './write-outline';
import { splice } from './write-splice';
import { attributeOf } from './write-tags';
import { escapeAttribute } from './write-text';
import { partKey } from './zip';

const PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What each part of the package is, being changed. */
export interface ContentTypes {
  /** Says that a part is a 'worksheet', 'table' or 'styles'. */
  set(part: string, kind: 'worksheet' | 'table' | 'styles'): void;
  remove(part: string): void;
  /** The part's text. */
  text(): string;
}

/** Opens the package's list of content types. Throws XlsxError where it is not well-formed. */
export function openContentTypes(text: string): ContentTypes {
  const outline = outlineOf(text, PART);
  const removed = new Set<string>();
  const added = new Map<string, string>();
  return {
    set(part, kind) {
      // An entry for a part that is not there would make the new one the second of its name.
      removed.add(partKey(part));
      added.set(part, `<${outline.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${SPREADSHEET}.${kind}+xml"/>`);
    },
    remove(part) {
      added.delete(part);
      removed.add(partKey(part));
    },
    text() {
      const overrides = outline.children.filter(({ name, namespace }) => name === 'Override' && namespace === NS.contentTypes);
      const gone = overrides.filter((override) => removed.has(partKey(attributeOf(tagOf(text, override), 'PartName') ?? '')));
      const cuts = gone.map(({ start, end }) => ({ start, end, text: '' }));
      if (added.size === 0) return splice(text, cuts);
      const extensions = outline.children.map((child) => attributeOf(tagOf(text, child), 'Extension')?.toLowerCase());
      const forRelationships = extensions.includes('rels') ? '' : `<${outline.prefix}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
      return splice(text, [...cuts, append(text, outline.root, [forRelationships, ...added.values()].join(''))]);
    },
  };
}
