import { evened } from '../../text/compare';
import { nearTexts } from '../../text/near-texts';
import { spellingKeys } from '../../text/spellings';
import { clustersOf } from './clusters';
import type { OfficeFinding, OfficePlace, SitedProposal } from './office-finding';
import { placesOf, type SaysNothing } from './shared-values';

/** A partner's name as some proposals write it. */
interface Spelling {
  readonly name: string;
  readonly proposals: number[];
}

/** Foreign partners that proposals spell in several ways, though they seem to be one: a hint, for a person to look at. */
export function partnerSpellings(sited: readonly SitedProposal[], saysNothing: SaysNothing): OfficeFinding[] {
  const spellings = spellingsOf(sited, saysNothing);
  return clustersOf(spellings.length, likelyOne(spellings.map(({ name }) => name)))
    .map((cluster) => findingOf(sited, cluster.flatMap((index) => spellings[index] ?? [])));
}

/** Every partner's name once, as it is first written, with the proposals that write it so. */
function spellingsOf(sited: readonly SitedProposal[], saysNothing: SaysNothing): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const [index, { proposal: { foreignOrganization } }] of sited.entries()) {
    if (foreignOrganization.state !== 'present') continue;
    for (const name of foreignOrganization.value) {
      if (saysNothing(name)) continue;
      const key = evened(name);
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, { name, proposals: [index] });
      else if (known.proposals.at(-1) !== index) known.proposals.push(index);
    }
  }
  return [...spellings.values()];
}

/** Pairs of names, by their indices, that share a key or differ by a letter. */
function* likelyOne(names: readonly string[]): Generator<readonly [number, number]> {
  const firstWith = new Map<string, number>();
  // Names with other figures or short words in them are other names, however near: they never meet.
  const byMarks = new Map<string, Map<string, number>>();
  const bracketed: { readonly index: number; readonly unbracketed: readonly string[] }[] = [];
  for (const [index, name] of names.entries()) {
    const { keys, letters, marks, unbracketed } = spellingKeys(name);
    if (unbracketed !== undefined) bracketed.push({ index, unbracketed });
    for (const key of keys) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else yield [first, index];
    }
    if (letters === undefined) continue;
    const marked = byMarks.get(marks);
    if (marked === undefined) byMarks.set(marks, new Map([[letters, index]]));
    else if (!marked.has(letters)) marked.set(letters, index);
  }
  for (const { index, unbracketed } of bracketed) {
    for (const key of unbracketed) {
      const first = firstWith.get(key);
      if (first !== undefined) yield [first, index];
    }
  }
  for (const marked of byMarks.values()) {
    const indices = [...marked.values()];
    if (marked.size > 1) for (const [a, b] of nearTexts([...marked.keys()])) yield [indices[a] ?? 0, indices[b] ?? 0];
  }
}

function findingOf(sited: readonly SitedProposal[], cluster: readonly Spelling[]): OfficeFinding {
  return {
    kind: 'spellings',
    proposals: [...new Set(cluster.flatMap(({ proposals }) => proposals))].sort((a, b) => a - b),
    places: cluster.flatMap(({ name, proposals }) => proposals.flatMap((index) => cellsWith(sited, index, name))),
    message: { key: 'office.spellings', params: { spellings: cluster.map(({ name, proposals }) => ({ name, proposals: proposals.length })) } },
  };
}

/** The cells of a proposal's partner in which the name stands; all of them where it stands in none as it was read. */
function cellsWith(sited: readonly SitedProposal[], index: number, name: string): readonly OfficePlace[] {
  const places = placesOf(sited, index, 'foreignOrganization');
  const holding = places.filter(({ found }) => evened(found).includes(evened(name)));
  return holding.length > 0 ? holding : places;
}
