import { XlsxError } from './errors';
import { NS, transitional } from './namespaces';
import { XmlScanner } from './xml';
import { decodeXml } from './xml-text';
import { hasPart, readPart, type Zip } from './zip';

/** A relationship from one part to another (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** By its transitional name. */
  readonly type: string;
  /** A part's full path without leading slash; an address outside of the package where `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** A part's XML as text. Throws XlsxError: missing-part, damaged, zip-bomb, broken-xml (of the encoding). */
export function partText(zip: Zip, part: string): string {
  return decodeXml(readPart(zip, part), part);
}

/** Where the relationships of a part are kept; '' is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part in their order; none where it has no .rels part. Throws XlsxError as partText does. */
export function relationshipsOf(zip: Zip, part: string): Relationship[] {
  const relationships: Relationship[] = [];
  const rels = relationshipsPart(part);
  if (!hasPart(zip, rels)) return relationships;
  const scanner = new XmlScanner(partText(zip, rels), rels);
  for (let piece = scanner.next(); piece !== 'end'; piece = scanner.next()) {
    if (piece !== 'open' || !scanner.is('Relationship', NS.relationships)) continue;
    const target = scanner.attribute('Target') ?? '';
    const external = scanner.attribute('TargetMode') === 'External';
    relationships.push({
      id: scanner.attribute('Id') ?? '',
      type: transitional(scanner.attribute('Type') ?? ''),
      target: external ? target : resolvePart(part, target),
      external,
    });
  }
  return relationships;
}

/** The one part that a part relates to by a type of NS.officeRelationships, such as 'styles'; undefined where it relates to none. */
export function relatedPart(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((one) => !one.external && one.type === `${NS.officeRelationships}/${type}`)?.target;
}

/** A target as written in the relationships of `part` as a full path: '../tables/table1.xml', '/xl/styles.xml'. */
function resolvePart(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The error for a part that should be there. */
export function missingPart(part: string): XlsxError {
  return new XlsxError({ key: 'xlsx.missing-part', params: { part } });
}
