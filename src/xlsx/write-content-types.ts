import { NS } from './namespaces';
import { append, outlineOf, tagOf, type Outline } from './write-outline';
import { splice } from './write-splice';
import { attributeOf } from './write-tags';
import { escapeAttribute } from './write-text';
import { partKey } from './zip';

const PART = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The content types of the parts that are added. */
const TYPES = {
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  xml: 'application/xml',
  notes: `${SPREADSHEET}.comments+xml`,
  threads: 'application/vnd.ms-excel.threadedcomments+xml',
  persons: 'application/vnd.ms-excel.person+xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
} as const;

/** What each part of the package is, being changed. */
export interface ContentTypes {
  /** Says what a part is; nothing is added where the package's default for its extension says so already. */
  set(part: string, kind: keyof typeof TYPES): void;
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
      if (TYPES[kind] === defaultType(outline, extensionOf(part))) return;
      // Programs look for drawings of notes by their extension.
      if (kind === 'vml' && defaultType(outline, 'vml') === undefined) added.set('vml', `<${outline.prefix}Default Extension="vml" ContentType="${TYPES.vml}"/>`);
      else added.set(part, `<${outline.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${TYPES[kind]}"/>`);
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
      const forRelationships = defaultType(outline, 'rels') !== undefined ? '' : `<${outline.prefix}Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
      return splice(text, [...cuts, append(text, outline.root, [forRelationships, ...added.values()].join(''))]);
    },
  };
}

const extensionOf = (part: string): string => part.slice(part.lastIndexOf('.') + 1).toLowerCase();

/** What the package takes parts of that extension for, where nothing else is said of them. */
function defaultType(outline: Outline, extension: string): string | undefined {
  const tag = outline.children.map((child) => tagOf(outline.text, child)).find((one) => attributeOf(one, 'Extension')?.toLowerCase() === extension);
  return tag === undefined ? undefined : attributeOf(tag, 'ContentType');
}
