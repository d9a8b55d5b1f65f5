import { onceFor } from '../../once';
import { isBareName, type NamedOrganization, readOrganizations } from '../../text/participants';
import { remembering } from '../../text/remembering';
import type { ReadingContext } from '../context';
import { matchDirection } from './direction';
import { andThen, asChoice, asChoices, asMoney, asName, asOrganizationType, asPeople, asSubprojects, asYesNo, type CellReader } from './field-readers';
import type { OrganizationType } from '../model';
import { asOrganizations } from './participants-field';
import { APPLIED, HAS_IP, SELECTED, SIGNED } from './questions';
import { rememberingCells } from './remembering-cells';

/** Readers of single cells, each of which remembers what it has read. */
export type CellReaders = ReturnType<typeof makeReaders>;

/** The readers of a context's words and directions, made once. */
export const cellReadersOf: (context: ReadingContext) => CellReaders = onceFor(makeReaders);

function makeReaders({ vocabulary, directions }: ReadingContext) {
  const { organizationTypes, countries } = vocabulary;
  const readTyped = remembering((text) => {
    const [first, ...others] = readOrganizations(text, organizationTypes, countries);
    return others.length === 0 && first?.type !== undefined ? first : undefined;
  });
  /** The one organisation of a text, where a bracket says its type. */
  const typedLead = (text: string): NamedOrganization | undefined => (isBareName(text) ? undefined : readTyped(text));
  const asLead: CellReader<string> = (content) => andThen(asName(content), (text) => ({ value: typedLead(content.text)?.name ?? text }));
  const asBracket: CellReader<OrganizationType> = (content) => {
    const type = typedLead(content.text)?.type ?? 'unclear';
    return type === 'unclear' ? { why: { key: 'type.unclear', params: { words: content.text.trim() } } } : { value: type };
  };
  const asDirection: CellReader<string> = (content) => andThen(asChoice(content), (text) => {
    // 1.10 as a number is 1.1.
    const codes = content.kind === 'number' ? directions.map(({ code }) => code).filter((code) => Number(code) === content.value) : [];
    if (codes.length > 1) return { why: { key: 'direction.several', params: { words: text, codes } } };
    const match = matchDirection(text, directions, countries);
    return 'why' in match ? match : { value: match.code ?? text };
  });
  return {
    typedLead,
    lead: asLead,
    leadBracket: asBracket,
    direction: rememberingCells(asDirection),
    choices: rememberingCells(asChoices),
    people: rememberingCells(asPeople),
    organizations: rememberingCells(asOrganizations(vocabulary)),
    organizationType: rememberingCells(asOrganizationType(organizationTypes)),
    money: rememberingCells(asMoney),
    subprojects: rememberingCells(asSubprojects),
    applied: rememberingCells(asYesNo(APPLIED)),
    signed: rememberingCells(asYesNo(SIGNED)),
    hasIp: rememberingCells(asYesNo(HAS_IP)),
    selected: rememberingCells(asYesNo(SELECTED)),
  };
}
