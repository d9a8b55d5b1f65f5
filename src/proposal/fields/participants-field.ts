import { onceFor } from '../../once';
import { rememberingCells } from './remembering-cells';
import { sameEvened } from '../../text/compare';
import { countryOf, foreignCountriesIn } from '../../text/countries';
import { isNone } from '../../text/none';
import { readOrganizations } from '../../text/participants';
import { asName, asWholeList, asOrganizationType, type CellReader } from './field-readers';
import type { Evidence, Field, Participant } from '../model';
import type { ParticipantRow, Placed } from '../raw';
import { evidenceOf, readField } from './read-field';
import type { Vocabulary } from '../vocabulary';

/**
 * Reads who takes part, from lists in a cell and from a participants table. A type or country counts only where it is written;
 * one whose name is no Chinese one, or names another country, is not taken for Chinese (`country` is unclear).
 */
export function readParticipants(
  placed: readonly Placed[],
  rows: readonly ParticipantRow[],
  foreigners: readonly string[],
  vocabulary: Vocabulary,
): Field<readonly Participant[]> {
  const list = readField(placed, asParticipants(vocabulary), sameNames);
  if (list.state === 'unreadable') return list;
  const table: Participant[] = [];
  const evidence: Evidence[] = list.state === 'present' ? [...list.evidence] : [];
  for (const row of rows) {
    const name = readField([row.name], asName);
    const cells = [row.name, row.type, row.country].filter((cell) => cell?.content !== undefined).map((cell) => evidenceOf(cell as Placed));
    if (name.state === 'unreadable') return { ...name, evidence: cells };
    if (cells.length === 0 || (name.state === 'present' && isNone(name.value))) continue;
    evidence.push(...cells);
    table.push(participantOf(name.state === 'present' ? name.value : '', row, vocabulary));
  }
  if (list.state === 'blank' && evidence.length === 0) {
    return rows.some(({ name }) => name.content !== undefined)
      ? { state: 'present', value: [], evidence: rows.map(({ name }) => evidenceOf(name)) }
      : { state: 'blank', evidence: [...placed, ...rows.map(({ name }) => name)].map(evidenceOf) };
  }
  const named = list.state === 'present' ? list.value : [];
  const all = table.length === 0 ? ofList(vocabulary)(named) : withDoubts(merge(table, named), vocabulary);
  const isForeign = ({ name, country }: Participant): boolean => country === undefined && foreigners.some((foreign) => sameEvened(foreign, name));
  return { state: 'present', value: all.some(isForeign) ? all.map((one) => (isForeign(one) ? { ...one, country: 'unclear' } : one)) : all, evidence };
}

/** Those of a list alone; the readers give the same list for the same text. */
const ofList = onceFor((vocabulary: Vocabulary) => onceFor((named: readonly Participant[]) => withDoubts(merge([], named), vocabulary)));

/** Organisations' names alone; 无 names none. */
export const asOrganizations =
  ({ organizationTypes, countries }: Vocabulary): CellReader<readonly string[]> =>
  (content) => {
    const whole = asWholeList(content);
    if (whole === 'blank' || 'why' in whole) return whole;
    return { value: isNone(whole.value) ? [] : readOrganizations(whole.value, organizationTypes, countries).map(({ name }) => name) };
  };

const asParticipants = onceFor(({ organizationTypes, countries }: Vocabulary): CellReader<readonly Participant[]> => rememberingCells((content) => {
  const text = asName(content);
  if (text === 'blank' || 'why' in text) return text;
  return { value: isNone(text.value) ? [] : readOrganizations(text.value, organizationTypes, countries) };
}));

/** A row of the table; a cell of it that is there and says nothing certain leaves type or country unclear. */
function participantOf(name: string, { type, country }: ParticipantRow, { organizationTypes, countries }: Vocabulary): Participant {
  const [named] = readOrganizations(name, organizationTypes, countries);
  const read = type === undefined ? undefined : readField([type], asOrganizationType(organizationTypes));
  return {
    ...named,
    name: named?.name ?? name,
    ...(read === undefined || read.state === 'blank' ? {} : { type: read.state === 'present' ? read.value : 'unclear' }),
    ...(country === undefined ? {} : { country: country.content === undefined ? 'unclear' : countryOf(country.content.text, countries) }),
  };
}

/** Those of the table, and those of the lists that it does not name; types that contradict each other are unclear. */
function merge(table: readonly Participant[], list: readonly Participant[]): readonly Participant[] {
  const merged = [...table];
  for (const one of list) {
    const at = merged.findIndex(({ name }) => sameEvened(name, one.name));
    const known = merged[at];
    if (known === undefined) merged.push(one);
    else merged[at] = { ...one, ...known, ...(one.type !== undefined && known.type !== undefined && one.type !== known.type ? { type: 'unclear' } : {}) };
  }
  return merged;
}

/** Those whose names are no Chinese ones, or name another country, are not taken for Chinese. */
function withDoubts(all: readonly Participant[], { countries }: Vocabulary): readonly Participant[] {
  const isDoubtful = ({ name, country }: Participant): boolean => country === undefined && (!/\p{Script=Han}/u.test(name) || foreignCountriesIn(name, countries).length > 0);
  return all.map((one) => (isDoubtful(one) ? { ...one, country: 'unclear' } : one));
}

const sameNames = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameEvened(one.name, other.name) && one.type === other.type));
