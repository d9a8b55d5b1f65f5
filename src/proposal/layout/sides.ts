import type { BlockKind, Label, Part, PartyPart, Side } from './label';
import type { RawKey } from '../raw';

/** What a label can fill: a field, a column of participants, or what links a foreign side's form to its proposal. */
export type Slot = RawKey | 'participant.name' | 'participant.type' | 'participant.country' | 'counterpart.titleZh' | 'counterpart.proposalId' | 'counterpart.direction';

/** What stands around a label: its block or group, its side, the label it is a part of. */
export interface Scope {
  readonly side?: Side;
  readonly block?: BlockKind;
  readonly parent?: Label;
}

/**
 * What a label means where it stands. `ignored`: known and none of our fields; `ambiguous`: fits several fields;
 * `unplaced`: says nothing without a party that nothing names (单位名称 by itself).
 */
export type Meaning = { readonly slot: Slot } | { readonly no: 'ignored' | 'ambiguous' | 'unplaced'; readonly keys?: readonly RawKey[] };

const IGNORED: Meaning = { no: 'ignored' };

/** Settles what a label means in its scope. */
export function meaningOf(label: Label, scope: Scope): Meaning {
  if (label.mapped !== undefined) return label.mapped === 'nothing' ? IGNORED : { slot: label.mapped };
  const side = label.saidSide ?? scope.side;
  const ofParent = scope.parent === undefined ? undefined : partOf(scope.parent, label);
  if (ofParent !== undefined) return settle([ofParent], side);
  if (label.party !== undefined && label.saidSide === undefined && scope.block !== undefined) return inBlock(scope.block, label.party, side);
  const ofParty = label.party === undefined || side === undefined ? undefined : inParty(label, label.party, side);
  if (ofParty !== undefined) return ofParty;
  if (label.keys.length > 0) return settle(byPart(label.keys, label.saidPart), side);
  return label.ignored || label.block === 'other' ? IGNORED : { no: 'unplaced' };
}

/** The field that a part's word beside or under its label names: 英文 under 项目名称, 结束 beside 项目起止时间. */
function partOf(parent: Label, label: Label): RawKey | undefined {
  if (label.part === undefined) return undefined;
  const title = parent.keys.includes('titleZh') || parent.keys.includes('titleEn');
  const period = parent.keys.some((key) => key === 'period' || key === 'duration');
  const fields: Readonly<Record<Part, RawKey | undefined>> = {
    chinese: title ? 'titleZh' : undefined,
    english: title ? 'titleEn' : undefined,
    start: period ? 'startDate' : undefined,
    end: period ? 'endDate' : undefined,
  };
  return fields[label.part];
}

function byPart(keys: readonly RawKey[], part: Part | undefined): readonly RawKey[] {
  if (!keys.includes('titleZh') && !keys.includes('titleEn')) return keys;
  if (part === 'english') return ['titleEn'];
  return part === 'chinese' ? ['titleZh'] : keys;
}

const BLOCK_SLOTS: Readonly<Record<BlockKind, Readonly<Partial<Record<PartyPart, Slot>>>>> = {
  lead: { name: 'leadOrganization', type: 'leadOrganizationType', person: 'leader' },
  foreign: { name: 'foreignOrganization', type: 'foreignOrganizationType', person: 'foreignLeader' },
  participant: { name: 'participant.name', type: 'participant.type', country: 'participant.country' },
  leader: { person: 'leader' },
  foreignLeader: { person: 'foreignLeader' },
  other: {},
};

function inBlock(block: BlockKind, party: PartyPart, side: Side | undefined): Meaning {
  const slot = BLOCK_SLOTS[block][party];
  if (slot === undefined) return IGNORED;
  if (side?.scope !== 'sheet' || side.who === 'own') return { slot };
  if (party === 'name') return { slot: 'counterpart.organizations' };
  return party === 'person' ? { slot: 'counterpart.leaders' } : IGNORED;
}

/** 单位名称, 姓名, 单位性质 of a side; a label that is a field of its own as well (负责人) is one only where the side means the party. */
function inParty(label: Label, party: PartyPart, side: Side): Meaning | undefined {
  if (label.keys.length > 0 && side.scope !== 'party') return undefined;
  return inBlock(side.who === 'own' ? 'lead' : 'foreign', party, side);
}

function settle(keys: readonly RawKey[], side: Side | undefined): Meaning {
  const ambiguous = keys.length > 1;
  const slots = new Set<Slot | undefined>(side === undefined ? keys : keys.map((key) => ofSide(key, side, ambiguous)));
  const [slot] = slots;
  if (slots.size > 1) return { no: 'ambiguous', keys };
  return slot === undefined ? IGNORED : { slot };
}

/** A field's place when a side is named; undefined where it is nothing we read of that side. */
function ofSide(key: RawKey, side: Side, ambiguous: boolean): Slot | undefined {
  // "Title" by itself fits both titles; beside the other side's, or on its form, it is the English one they share.
  const titled = ambiguous && key === 'titleZh' ? 'titleEn' : key;
  return side.who === 'own' ? ofOwn(titled, side, ambiguous) : ofForeign(titled, side);
}

function ofOwn(key: RawKey, side: Side, ambiguous: boolean): Slot {
  // 合作单位 fits participants and partner: beside the foreign side's list it is the Chinese form's own list.
  if (ambiguous && (key === 'participants' || key === 'foreignOrganization')) return side.scope === 'form' ? 'ownOrganizations' : 'participants';
  return key === 'leader' && side.scope === 'form' ? 'ownLeaders' : key;
}

const FOREIGN: Readonly<Partial<Record<RawKey, Slot>>> = {
  proposalId: 'counterpart.proposalId',
  direction: 'counterpart.direction',
  titleZh: 'counterpart.titleZh',
  titleEn: 'counterpart.titleEn',
  field: 'counterpart.field',
  period: 'counterpart.period',
  startDate: 'counterpart.startDate',
  endDate: 'counterpart.endDate',
  duration: 'counterpart.duration',
  participants: 'counterpart.organizations',
  foreignOrganization: 'counterpart.organizations',
  ownOrganizations: 'counterpart.organizations',
  leader: 'counterpart.leaders',
  foreignLeader: 'counterpart.leaders',
  ownLeaders: 'counterpart.leaders',
};

const FOREIGN_PARTY: Readonly<Partial<Record<RawKey, Slot>>> = {
  participants: 'foreignOrganization',
  foreignOrganization: 'foreignOrganization',
  leader: 'foreignLeader',
  foreignLeader: 'foreignLeader',
};

function ofForeign(key: RawKey, side: Side): Slot | undefined {
  if (key.startsWith('counterpart.')) return key;
  if (side.scope === 'party' && FOREIGN_PARTY[key] !== undefined) return FOREIGN_PARTY[key];
  if (key === 'leadOrganization') return side.scope === 'sheet' ? 'counterpart.organizations' : 'foreignOrganization';
  if (key === 'leadOrganizationType' || key === 'foreignOrganizationType') return side.scope === 'sheet' ? undefined : 'foreignOrganizationType';
  return FOREIGN[key];
}
