import { sameEvened } from '../../text/compare';
import { isNone } from '../../text/none';
import { remembering } from '../../text/remembering';
import type { Content } from '../content';
import type { ReadingContext } from '../context';
import { asSubprojects, asText } from './field-readers';
import { type CellReaders, cellReadersOf } from './cell-readers';
import type { Field, FieldKey, OrganizationType, Proposal } from '../model';
import { readParticipants } from './participants-field';
import { readPeriodField } from './period-field';
import type { Placed, RawKey, RawProposal } from '../raw';
import { agreed, evidenceOf, NOTHING_STATED, readField, readUnion } from './read-field';

/** Reads all fields of a proposal from the cells that the layouts found for it (domain.md, part 3). */
export function readFields(raw: RawProposal, context: ReadingContext): Proposal {
  const { vocabulary } = context;
  const as = cellReadersOf(context);
  const cells = (key: RawKey): readonly Placed[] => raw.placed.get(key) ?? NONE;
  const text = (key: RawKey): Field<string> => readField(cells(key), asText, sameEvened);
  const people = (key: RawKey): Field<readonly string[]> => readField(cells(key), as.people, sameList);
  const organizations = (key: RawKey): Field<readonly string[]> => readField(cells(key), as.organizations, sameList);
  const foreignOrganization = organizations('foreignOrganization');
  const lead = readLead(cells('leadOrganization'), cells('leadOrganizationType'), as);
  return {
    home: raw.home,
    rows: raw.rows,
    hidden: raw.hidden,
    has: fieldsOf(raw),
    proposalId: text('proposalId'),
    titleZh: text('titleZh'),
    titleEn: text('titleEn'),
    direction: readDirection(cells('direction'), as, context.directionDefault),
    field: readField(cells('field'), as.choices, sameEvened),
    leadOrganization: lead.name,
    leadOrganizationType: lead.type,
    participants: readParticipants(cells('participants'), raw.participantsTable ?? NONE, foreignOrganization.state === 'present' ? foreignOrganization.value : NONE, vocabulary),
    leader: people('leader'),
    foreignOrganization,
    foreignOrganizationType: readField(cells('foreignOrganizationType'), as.organizationType),
    foreignLeader: people('foreignLeader'),
    ownOrganizations: organizations('ownOrganizations'),
    ownLeaders: people('ownLeaders'),
    period: readPeriodField({ start: cells('startDate'), end: cells('endDate'), period: cells('period'), duration: cells('duration') }),
    grantRequested: readField(cells('grantRequested'), as.money),
    subprojects: readSubprojects(raw, as),
    counterpartApplied: readField(cells('counterpartApplied'), as.applied),
    // Said by the step that compares proposals with the counterpart's lists.
    counterpartListed: NOTHING_STATED,
    agreementSigned: readField(cells('agreementSigned'), as.signed),
    agreementHasIp: readField(cells('agreementHasIp'), as.hasIp),
    recommended: readField(cells('recommended').map(choicePutOff), as.selected),
    grantApproved: readField(cells('grantApproved'), as.money),
    'counterpart.titleEn': text('counterpart.titleEn'),
    'counterpart.field': readField(cells('counterpart.field'), as.choices, sameEvened),
    'counterpart.organizations': readUnion(cells('counterpart.organizations'), as.organizations),
    'counterpart.leaders': readUnion(cells('counterpart.leaders'), as.people),
    'counterpart.period': readPeriodField({
      start: cells('counterpart.startDate'),
      end: cells('counterpart.endDate'),
      period: cells('counterpart.period'),
      duration: cells('counterpart.duration'),
    }),
    targets: raw.targets === undefined ? NOTHING_STATED : { state: 'present', value: raw.targets.table, evidence: raw.targets.evidence },
  };
}

/** No cells, rows or names. */
const NONE: readonly never[] = [];

/** 待定 in a column of choices is not blank, which would choose nobody: the choice is still open. A mere / is blank. */
const choicePutOff = (placed: Placed): Placed =>
  placed.placeholder !== undefined && /\p{L}/u.test(placed.placeholder) ? { ...placed, content: { kind: 'text', text: placed.placeholder } } : placed;

/** The fields that labels, tables and target columns give a place, blank or not. */
function fieldsOf({ placed, participantsTable, targets }: RawProposal): ReadonlySet<FieldKey> {
  const keys: (RawKey | 'targets')[] = [...placed.keys()];
  if (participantsTable !== undefined) keys.push('participants');
  if (targets !== undefined) keys.push('targets');
  // The rows of a list all have the same: they share one set.
  return sharedSet(keys.join(' '));
}

const sharedSet = remembering((keys): ReadonlySet<FieldKey> => new Set((keys === '' ? [] : keys.split(' ')).map((key) => (key === 'targets' ? key : fieldOf(key as RawKey)))));

function fieldOf(key: RawKey): FieldKey {
  switch (key) {
    case 'startDate':
    case 'endDate':
    case 'duration':
      return 'period';
    case 'counterpart.startDate':
    case 'counterpart.endDate':
    case 'counterpart.duration':
      return 'counterpart.period';
    default:
      return key;
  }
}

/** The direction's code, or the text that is none of the call's; where the workbook names none, the one it was given. */
function readDirection(cells: readonly Placed[], as: CellReaders, directionDefault: string | undefined): Field<string> {
  const field = readField(cells, as.direction, sameEvened);
  return field.state === 'blank' && directionDefault !== undefined ? { state: 'present', value: directionDefault, evidence: field.evidence } : field;
}

/** The lead organisation, and its type from its own cell or the bracket after its name; both must say the same. */
function readLead(names: readonly Placed[], types: readonly Placed[], as: CellReaders): { readonly name: Field<string>; readonly type: Field<OrganizationType> } {
  const type = readField(types, as.organizationType);
  const bracketed = names.filter(({ content }) => content !== undefined && as.typedLead(content.text) !== undefined);
  return { name: readField(names, as.lead, sameEvened), type: bracketed.length === 0 ? type : agreed(type, readField(bracketed, as.leadBracket)) };
}

/** The subprojects declared; none, where the targets' 对应的课题 column names some, is a contradiction for a person to settle. */
function readSubprojects({ placed, targets }: RawProposal, as: CellReaders): Proposal['subprojects'] {
  const field = readField(placed.get('subprojects') ?? NONE, as.subprojects);
  if (field.state !== 'present' || field.value.max > 0) return field;
  const tasks = (targets?.tasks ?? []).filter(({ content }) => content !== undefined && !saysNone(content));
  if (tasks.length === 0) return field;
  const evidence = tasks.map(evidenceOf);
  const names = [...new Set(evidence.map(({ found }) => found))];
  return { state: 'unreadable', why: { key: 'subprojects.tasks-named', params: { tasks: names } }, evidence: [...field.evidence, ...evidence] };
}

function saysNone(content: Content): boolean {
  const count = asSubprojects(content);
  return isNone(content.text) || (count !== 'blank' && 'value' in count && count.value.max === 0);
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.some((other) => sameEvened(name, other)));
