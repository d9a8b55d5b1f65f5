import { NS } from './namespaces';
import { partText, relationshipsOf, relationshipsPart, type Relationship } from './parts';
import { append, outlineOf } from './write-outline';
import { splice } from './write-splice';
import { escapeAttribute } from './write-text';
import { hasPart, type Zip } from './zip';

/** The relationships of a part, being changed. */
export interface Relationships {
  /** The .rels part. */
  readonly part: string;
  list(): readonly Relationship[];
  /** Adds one to a part by its type, or by one of NS.officeRelationships, such as 'table'; returns its id. */
  add(type: string, target: string): string;
  remove(id: string): void;
  removeAll(): void;
  /** The part's text; undefined where it holds nothing and is not needed. */
  text(): string | undefined;
}

/** Opens the relationships of `source` as its package has them. Throws XlsxError where they cannot be read. */
export function openRelationships(zip: Zip, source: string, strict: boolean): Relationships {
  const part = relationshipsPart(source);
  const before = relationshipsOf(zip, source);
  let now: readonly Relationship[] = before;
  let needed = true;
  return {
    part,
    list: () => now,
    add(type, target) {
      needed = true;
      let number = now.length + 1;
      while (now.some(({ id }) => id === `rId${number}`)) number++;
      now = [...now, { id: `rId${number}`, type: type.includes('/') ? type : `${NS.officeRelationships}/${type}`, target, external: false }];
      return `rId${number}`;
    },
    remove(id) {
      now = now.filter((one) => one.id !== id);
    },
    removeAll() {
      now = [];
      needed = false;
    },
    text() {
      if (!needed || (now.length === 0 && !hasPart(zip, part))) return undefined;
      const text = hasPart(zip, part) ? partText(zip, part) : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NS.relationships}"/>`;
      const outline = outlineOf(text, part);
      const elements = outline.children.filter(({ name }) => name === 'Relationship');
      const removed = elements.filter((_, index) => !now.some((one) => one === before[index])).map(({ start, end }) => ({ start, end, text: '' }));
      const added = now.filter((one) => !before.includes(one)).map((one) => relationshipXml(one, source, strict, outline.prefix)).join('');
      return splice(text, [...removed, ...(added === '' ? [] : [append(text, outline.root, added)])]);
    },
  };
}

function relationshipXml({ id, type, target }: Relationship, source: string, strict: boolean, p: string): string {
  const named = strict ? type.replace(NS.officeRelationships, 'http://purl.oclc.org/ooxml/officeDocument/relationships') : type;
  return `<${p}Relationship Id="${id}" Type="${named}" Target="${escapeAttribute(relativeTarget(source, target))}"/>`;
}

/** A part's path as seen from the folder of another: xl/tables/table1.xml from xl/worksheets/sheet1.xml is ../tables/table1.xml. */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
