import { evenedLabel } from '../../../src/proposal/layout/evened-label';
import { labelsOf } from '../../../src/proposal/layout/labels';
import type { RawKey } from '../../../src/proposal/raw';
import { meaningOf } from '../../../src/proposal/layout/sides';
import { CONTEXT } from '../../support/context';

const { vocabulary } = CONTEXT;
const labels = labelsOf(vocabulary.labels, vocabulary.targets.columns);
const meaning = (text: string): unknown => {
  const label = labels.read(text);
  if (label === undefined) return undefined;
  const meant = meaningOf(label, {});
  return 'slot' in meant ? meant.slot : meant.no;
};

/** The table at the end of domain.md, part 3. */
const TABLE: [RawKey, string[]][] = [
  ['proposalId', ['申报编号', '项目编号', '受理编号', 'Proposal ID']],
  ['titleZh', ['项目名称', '项目中文名称', 'Title (Chinese)']],
  ['titleEn', ['项目英文名称', '英文名称', 'Project title (English)']],
  ['direction', ['指南方向', '所属指南方向', '指南方向代码', '申报方向', 'Direction']],
  ['field', ['领域方向', '研究领域', '所属领域', 'Field']],
  ['leadOrganization', ['项目牵头申报单位', '牵头单位', '申报单位', '承担单位', '项目申报单位', 'Lead organization']],
  ['leadOrganizationType', ['申报单位性质', '单位性质', '单位类型', 'Organization type']],
  ['participants', ['参与单位', '合作单位（中方）', '其他参与单位']],
  ['leader', ['项目负责人', '负责人', '中方负责人', 'Principal investigator']],
  ['foreignOrganization', ['外方合作单位', '外方单位', '合作方单位', 'Foreign partner']],
  ['foreignLeader', ['外方项目负责人', '外方负责人', 'Foreign PI']],
  ['startDate', ['起始时间', '执行期开始']],
  ['endDate', ['结束时间', '执行期结束']],
  ['period', ['项目起止时间']],
  ['duration', ['项目执行期', '项目实施周期', '执行年限', '实施周期（月）', 'Duration']],
  ['grantRequested', ['申请国拨经费（万元）', '国拨经费', '中央财政专项资金', '申请经费', 'Requested grant']],
  ['subprojects', ['课题数', '是否下设课题', '下设课题']],
  ['counterpartApplied', ['外方是否同步申报', '外方申报情况', '双方是否同时申报', 'Counterpart applied']],
  ['agreementSigned', ['是否签署合作协议或意向书', '是否签署合作协议', '是否签署意向书']],
  ['agreementHasIp', ['协议是否包含知识产权条款', '知识产权安排']],
  ['recommended', ['拟立项', '拟推荐', '建议立项', '是否推荐', 'Selected']],
  ['grantApproved', ['拟资助经费（万元）', '拟安排经费', '建议经费']],
];

test.each(TABLE)('%s is known by every label of domain.md', (key, texts) => {
  expect(texts.map(meaning)).toEqual(texts.map(() => key));
});

test.each([
  ['外方-项目负责人', 'counterpart.leaders'], ['外方申报书项目英文名称', 'counterpart.titleEn'], ['外方-领域方向', 'counterpart.field'], ['外方申报书-合作单位', 'counterpart.organizations'],
  ['韩方 - 项目起止时间', 'counterpart.period'], ['外方项目负责人', 'foreignLeader'], ['项目名称(英文)', 'titleEn'], ['ＰＩ', 'leader'], ['申请国拨经费/万元', 'grantRequested'],
])('%s names %s', (text, key) => { expect(meaning(text)).toBe(key); });

test.each(['合作协议', '项目名称说明', '财务负责人', '项目负责人（财务）', '申报单位联系人', '课题负责人姓名', '氢能', '2025', '', '：'])('%s is no field', (text) => {
  expect(['ignored', undefined]).toContain(meaning(text));
});

test.each(['合作单位', 'Project title'])('%s fits two fields', (text) => { expect(meaning(text)).toBe('ambiguous'); });

test('no label stands under two fields but those that are ambiguous in real life', () => {
  const fields = new Map<string, string[]>();
  for (const [key, words] of Object.entries(vocabulary.labels.fields)) {
    for (const word of words) fields.set(evenedLabel(word), [...new Set([...(fields.get(evenedLabel(word)) ?? []), key])]);
  }
  expect([...fields].filter(([, keys]) => keys.length > 1).map(([word]) => word).sort()).toEqual(['projectname', 'projecttitle', 'title', '合作单位']);
});
