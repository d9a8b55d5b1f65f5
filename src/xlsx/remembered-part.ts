import { readRememberedXml } from '../workbook/remembered-xml';
import { ifReadable } from './errors';
import { NS } from './namespaces';
import { partText, type Relationship } from './parts';
import { partKey, type Zip } from './zip';

/** A custom XML part of ours, with the workbook part's relationship to it. */
export interface RememberedPart {
  readonly relationship: Relationship;
  readonly text: string;
}

/** Ours is a few hundred kilobytes at most; people keep whole documents in theirs. */
const MOST_BYTES = 16_000_000;

/** The custom XML parts of ours: one, or more where people worked at the same time. Other people's are never an error, whatever they hold. */
export function rememberedParts(zip: Zip, relationships: readonly Relationship[]): RememberedPart[] {
  return relationships.flatMap((relationship): RememberedPart[] => {
    if (relationship.external || relationship.type !== `${NS.officeRelationships}/customXml`) return [];
    const entry = zip.byKey.get(partKey(relationship.target));
    if (entry === undefined || entry.size > MOST_BYTES) return [];
    // A part that cannot be read is not as we write it, and nobody here needs it.
    const xml = ifReadable(() => partText(zip, entry.name));
    const text = xml === undefined ? undefined : readRememberedXml(xml);
    return text === undefined ? [] : [{ relationship, text }];
  });
}
