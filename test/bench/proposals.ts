import type { CounterpartListed, Field, FieldKey, OrganizationType, Participant, Period, Proposal, ProposalFields } from '../../src/proposal/model';
import { atLeast, exactly } from '../../src/text/interval';
import { randomFrom, type Random } from './random';
import { targetsOf } from './proposal-targets';

const SHEET = '申报汇总';

/** What the proposals of a direction look like: mostly as the guide asks. */
interface Kind {
  readonly code: string;
  readonly partner: string;
  readonly months: number;
  readonly funds: number;
  readonly lead: OrganizationType;
  readonly fields: readonly [string, ...string[]];
}

const KINDS: readonly [Kind, ...Kind[]] = [
  { code: '1.1', partner: 'korea', months: 36, funds: 1500, lead: 'enterprise', fields: ['氢能', '光伏', '氢能—电解水制氢', '氢能（制氢）', '氢 能', '风电'] },
  { code: '1.2', partner: 'korea', months: 36, funds: 1800, lead: 'university', fields: ['生物科技', '信息通信', '信息通信领域', '生物技术', '新材料'] },
  { code: '1.3', partner: 'indonesia', months: 24, funds: 1200, lead: 'institute', fields: ['食品和农业—乳制品', '太阳能', '交通技术（电动汽车）', '食品和农业', '食品和农业—太阳能', '核能'] },
  { code: '1.4', partner: 'cambodia', months: 24, funds: 1200, lead: 'university', fields: ['食品科技', '生物技术', '人工智能', '数据科学', '生物科技', '人工智能和数据科学', '航空'] },
  { code: '1.5', partner: 'singapore', months: 36, funds: 4500, lead: 'university', fields: ['传染病', '卫生健康（老龄化）', '人工智能辅助医疗', '卫生健康', '航空'] },
];

const TYPES: readonly [OrganizationType, ...OrganizationType[]] = ['enterprise', 'university', 'institute', 'none-of-these'];
const WORDS = ['Green', 'Hydrogen', 'Storage', 'Platform', 'Vaccine', 'Network', 'Solar', 'Materials', 'Aging', 'Robotics'] as const;
const PLACES = ['北京', '上海', '西安', '武汉', '成都', '哈尔滨'] as const;
const WORKS = ['能源研究院', '工业大学', '新材料有限公司', '生物科技股份有限公司', '医学研究所'] as const;
const FOREIGN = ['Seoul National University', 'Samsung SDI Co., Ltd.', 'BRIN', 'Royal University of Phnom Penh', 'Nanyang Technological University'] as const;
const SURNAMES = ['张', '王', '李', '赵', '陈'] as const;
const GIVEN = ['伟', '芳', '建国', '晓明', '丽'] as const;
const PARTNERS = ['Kim Minsoo', 'Lee Jiwon', 'Budi Santoso', 'Sok Dara', 'Tan Wei Ming'] as const;

/**
 * So many applications of all five directions, the same for the same seed: rows of a bulk sheet with their cells, most of them
 * good, with every kind of fault, gap and doubt among them. Without `bothSides` no foreign application is at hand.
 */
export function generateProposals(count: number, seed: number, { bothSides }: { bothSides: boolean }): Proposal[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, row) => proposalAt(row, random, bothSides));
}

function proposalAt(row: number, random: Random, bothSides: boolean): Proposal {
  const kind = random.oneOf(KINDS);
  const own = ownSide(random, kind);
  const given: { [K in FieldKey]?: unknown } = { ...own, ...(bothSides ? otherSide(random, own) : {}) };
  const all = Object.fromEntries(KEYS.map((key, column) => [key, fieldOf(random, key, given[key], row, column)]));
  const counterpartListed: Field<CounterpartListed> = { state: 'blank', evidence: [] };
  return { ...all, counterpartListed, targets: targetsOf(random, row * 12 + 2, kind.partner), home: { sheet: SHEET, row, column: 0 }, hidden: random.chance(0.02), has: new Set(KEYS) } as unknown as Proposal;
}

function ownSide(random: Random, kind: Kind) {
  const title = [random.oneOf(WORDS), random.oneOf(WORDS), 'for', random.oneOf(WORDS)].join(' ');
  return {
    titleEn: title,
    direction: random.chance(0.01) ? '1.9' : kind.code,
    field: random.oneOf(kind.fields),
    leadOrganization: organization(random),
    leadOrganizationType: random.chance(0.85) ? kind.lead : random.oneOf(TYPES),
    participants: participants(random),
    leader: [random.oneOf(SURNAMES) + random.oneOf(GIVEN)],
    foreignOrganization: [random.oneOf(FOREIGN)],
    foreignOrganizationType: random.oneOf(TYPES),
    foreignLeader: [random.oneOf(PARTNERS)],
    period: period(random, kind.months),
    grantRequested: random.chance(0.05) ? atLeast(100) : exactly(random.between(100, Math.round(kind.funds * 1.05))),
    subprojects: exactly(random.chance(0.95) ? 0 : 2),
    counterpartApplied: random.chance(0.92) ? 'yes' : 'no',
    agreementSigned: random.chance(0.9) ? 'yes' : 'no',
    agreementHasIp: random.chance(0.9) ? 'yes' : 'no',
  } satisfies Partial<ProposalFields>;
}

/** What the foreign application states: mostly the same, at times written otherwise, at times another thing. */
function otherSide(random: Random, own: ReturnType<typeof ownSide>) {
  const extra = random.chance(0.1) ? own.participants.map(({ name }) => name) : [];
  const lead = random.chance(0.93) ? [own.leadOrganization] : random.chance(0.5) ? [] : [organization(random)];
  return {
    'counterpart.titleEn': random.chance(0.85) ? own.titleEn.toUpperCase() : random.chance(0.5) ? own.titleEn.split(' ').reverse().join('-') : 'Another title',
    'counterpart.field': random.chance(0.9) ? own.field : random.oneOf(['Hydrogen energy', '深海采矿', `${own.field}（示范）`]),
    'counterpart.organizations': [...own.foreignOrganization, ...lead, ...extra],
    'counterpart.leaders': random.chance(0.9) ? [...own.foreignLeader, ...own.leader] : random.chance(0.5) ? own.foreignLeader : [...own.foreignLeader, 'Zhang Wei'],
    'counterpart.period': random.chance(0.9) ? own.period : period(random, 36),
  } satisfies Partial<ProposalFields>;
}

const KEYS: readonly FieldKey[] = [
  'proposalId', 'titleZh', 'titleEn', 'direction', 'field', 'leadOrganization', 'leadOrganizationType', 'participants', 'leader',
  'foreignOrganization', 'foreignOrganizationType', 'foreignLeader', 'ownOrganizations', 'ownLeaders', 'period', 'grantRequested',
  'subprojects', 'counterpartApplied', 'agreementSigned', 'agreementHasIp', 'recommended', 'grantApproved', 'counterpart.titleEn',
  'counterpart.field', 'counterpart.organizations', 'counterpart.leaders', 'counterpart.period',
];

/** A field with its cell; two in a hundred are blank and one cannot be read. */
function fieldOf(random: Random, key: FieldKey, value: unknown, row: number, column: number): Field<unknown> {
  const cell = { sheet: SHEET, row, column };
  if (value === undefined || random.chance(0.02)) return { state: 'blank', evidence: [{ cell, found: '' }] };
  if (random.chance(0.01)) return { state: 'unreadable', why: { key: 'text.not-understood', params: { words: key } }, evidence: [{ cell, found: key }] };
  return { state: 'present', value, evidence: [{ cell, found: typeof value === 'string' ? value : `${key} ${row}` }] };
}

const organization = (random: Random): string => random.oneOf(PLACES) + random.oneOf(WORKS);

function participants(random: Random): Participant[] {
  return Array.from({ length: random.between(0, 3) }, () => ({
    name: organization(random),
    ...(random.chance(0.85) ? { type: random.oneOf(TYPES) } : random.chance(0.5) ? { type: 'unclear' as const } : {}),
    ...(random.chance(0.2) ? { country: random.oneOf(['china', 'korea', 'unclear']) } : {}),
  }));
}

function period(random: Random, months: number): Period {
  const length = random.chance(0.85) ? months : random.oneOf([23, 24, 25, 35, 37]);
  if (random.chance(0.3)) return { months: exactly(length) };
  const month = random.between(1, 12);
  const last = month + length - 2;
  return {
    months: random.chance(0.95) ? exactly(length) : { min: length, max: length + 1 },
    start: { year: 2025, month },
    end: { year: 2025 + Math.floor(last / 12), month: (last % 12) + 1 },
  };
}
