import { join } from 'node:path';
import { readTools } from '../../../src/cli/tools';
import { withCounterparts } from '../../../src/proposal/counterpart/with-counterparts';
import { readProposals } from '../../../src/proposal/read';
import type { Notice } from '../../../src/report/rectification/notice';
import { noticesOf } from '../../../src/report/rectification/notices-of';
import type { Decision, Finding } from '../../../src/judge/finding';
import type { Language } from '../../../src/messages/messages';
import { nodeCodec } from '../../../src/xlsx/node-codec';
import { openXlsx } from '../../../src/xlsx/xlsx-file';
import { cambodiaForm, workbookFile } from '../../support/files';

const tools = readTools(join(__dirname, '../../../rules'));

/** The notices of a workbook's proposals; on the findings of some rules a reviewer has decided. */
function noticesIn(bytes: Uint8Array, decided: Readonly<Record<string, Decision['effect']>> = {}, lang: Language = 'zh'): Notice[] {
  const { proposals, labels, counterparts } = readProposals(openXlsx(bytes, nodeCodec).workbook, tools.context);
  const judged = withCounterparts(proposals, counterparts).map((proposal) => tools.judge.judgeProposal(proposal)).map((one) => ({
    ...one,
    findings: one.findings.map((finding): Finding => {
      const effect = decided[finding.rule.id];
      return effect === undefined ? finding : { ...finding, decision: { effect, reason: '院领导同意', by: '李', at: '' } };
    }),
  }));
  return noticesOf({ proposals: judged, labels }, tools.rulebook, lang);
}

/** A list of 1.1 with one proposal, its targets in a table beside it; `patents` is what stands at the patents' completion value. */
const koreaList = (patents: string): Uint8Array => workbookFile({
  申报汇总表: [
    ['申报编号', '项目名称', '指南方向', '领域方向', '项目牵头申报单位', '申报单位性质', '项目负责人', '项目执行期（年）', '课题数', '外方是否同步申报', '处理意见', '备注'],
    ['HG-01', '固态储氢联合研究', '1.1', '氢能', '北京某公司', '企业', '张三', 3, 0, '是', '此单位信用不好，慎重', '内部：不要外传'],
  ],
  合作目标: [
    ['项目合作目标、成果与考核指标表'],
    ['指标类型', '指标名称', '完成时指标值', '单位', '每次参会人数', '每人时长（月）', '我国科技期刊论文数'],
    ['联合论文', '与韩方共同发表论文', 2, '篇', '', '', 1],
    ['联合专利', '与韩方共同申请发明专利', patents, '项', '', '', ''],
    ['国际研讨会', '与韩方共同举办国际研讨会', 2, '次', 60, '', ''],
    ['来访', '接待韩方合作伙伴来华', 2, '人', '', 1, ''],
    ['合作平台', '与韩方共建联合实验室', 1, '个', '', '', ''],
  ],
});

const itemOn = (notice: Notice | undefined, what: RegExp) => [...(notice?.mustFix ?? []), ...(notice?.toConfirm ?? []), ...(notice?.advice ?? [])].find((item) => what.test(item.required));

describe('what must be put right', () => {
  const [notice] = noticesIn(koreaList('1'));
  const item = notice?.mustFix.find(({ required }) => required.includes('发明专利'));

  it('cites the clause in the guide’s own words', () => {
    // 1.1（3） asks for 共同申请发明专利不少于2项; one is promised.
    expect(item?.clause).toBe('1.1（3）');
    expect(item?.quote.replace(/\s/g, '')).toContain('共同申请发明专利不少于2项');
  });

  it('names the form’s own label, the cell and what stands there, what is required and what is short', () => {
    expect(item?.entries[0]).toEqual({ label: '完成时指标值', cell: '合作目标!C4', found: '1' });
    expect(item?.required).toContain('不少于 2 项');
    expect(item?.gap).toBe('还差 1 项');
    expect(item?.what).toMatch(/还差 1 项.*请补充或调整考核指标/);
  });

  it('says whose proposal it is', () => {
    expect(notice).toMatchObject({ proposalId: 'HG-01', title: '固态储氢联合研究', leadOrganization: '北京某公司', leader: '张三' });
    expect(notice?.direction).toMatch(/^1\.1 中国和韩国/);
  });

  it('says the same in English, the guide’s words in Chinese', () => {
    const english = noticesIn(koreaList('1'), {}, 'en')[0]?.mustFix.find(({ gap }) => gap === '1 patent short');
    expect(english?.quote).toBe(item?.quote);
    expect(english?.what).toMatch(/Please add to the targets/);
    expect(english?.required).toMatch(/at least 2 patents/);
  });

  it('asks nothing where two are promised', () => {
    expect(itemOn(noticesIn(koreaList('2'))[0], /发明专利/)).toBeUndefined();
  });
});

describe('what is to be confirmed', () => {
  it('is apart from what must be put right: a range of 1 to 2 patents proves neither', () => {
    const [notice] = noticesIn(koreaList('1-2'));
    expect(notice?.mustFix.some(({ required }) => required.includes('发明专利'))).toBe(false);
    expect(notice?.toConfirm.some(({ required }) => required.includes('发明专利'))).toBe(true);
  });

  it('names the field that the form has no place for', () => {
    // The list has no column for the English titles of either side.
    const item = noticesIn(koreaList('2'))[0]?.toConfirm.find(({ required }) => required.includes('项目英文名称'));
    expect(item?.entries).toEqual([{ label: '项目英文名称', cell: '', found: '' }]);
    expect(item?.what).toContain('请补填');
  });

  it('names a blank cell by the form’s label', () => {
    const [notice] = noticesIn(cambodiaForm({ 申报单位性质: '', 外方是否同步申报: '' }));
    const item = notice?.toConfirm.find(({ clause }) => clause === '1.4（2）');
    expect(item?.entries).toEqual([{ label: '外方是否同步申报', cell: '申报书!B11', found: '' }]);
  });

  it('asks the applicant, not the officer', () => {
    // 二, paragraph 2: a name in another order may be the same person.
    const bytes = workbookFile({ 申报书: [
      ['申报编号', 'KH-9'], ['项目名称', '某研究'], ['指南方向', '1.4'], ['项目牵头申报单位', '云南大学'], [],
      ['', '中方', '外方'], ['项目负责人', 'Sok Dara', 'Dara Sok'],
    ] });
    const item = noticesIn(bytes)[0]?.toConfirm.find(({ what }) => what.includes('Dara Sok'));
    expect(item?.what).toContain('请确认是否为同一内容');
    expect(item?.what).not.toContain('人工');
  });
});

describe('what never stands in a notice', () => {
  it('is a remark of the office’s', () => {
    const text = JSON.stringify(noticesIn(koreaList('1')));
    expect(text).not.toMatch(/慎重|不要外传/);
  });

  it('is what stands on the counterpart’s list of other projects', () => {
    // The Korean side lists a project of the same leader under a near title: which of the two it is, only the office can see.
    const bytes = workbookFile({
      申报汇总表: [
        ['申报编号', '项目名称', '项目英文名称', '指南方向', '领域方向', '项目牵头申报单位', '项目负责人', '外方项目负责人', '外方是否同步申报'],
        ['HG-02', '光伏联合研究', 'Joint Research on Perovskite Photovoltaics', '1.1', '光伏', '某公司', '张三', 'Kim Minsoo', '是'],
      ],
      韩方清单: [['项目英文名称', '中方负责人', '韩方负责人', '韩方单位'], ['Joint Research on Perovskite Photovoltaic Cells', 'Li Si', 'Kim Minsoo', 'Rival Institute']],
    });
    const [notice] = noticesIn(bytes);
    const item = notice?.toConfirm.find(({ clause }) => clause === '1.1（4）');
    expect(item?.what).toContain('外方主管部门');
    const labels: Readonly<Record<string, string>> = { 是: '外方是否同步申报', 'Joint Research on Perovskite Photovoltaics': '项目英文名称', 'Kim Minsoo': '外方项目负责人' };
    for (const { found, label, cell } of item?.entries ?? []) {
      expect(labels[found]).toBe(label);
      expect(cell).toMatch(/^申报汇总表!/);
    }
    expect(item?.entries.some(({ found }) => found === '是')).toBe(true);
    expect(JSON.stringify(notice)).not.toMatch(/Rival|Li Si|Cells/);
  });

  it.each(['waived', 'disputed', 'confirmed'] as const)('is what a reviewer has decided on: %s', (effect) => {
    const [notice] = noticesIn(koreaList('1'), { '1.1-joint-invention-patents': effect });
    expect(notice).toBeDefined();
    expect(itemOn(notice, /发明专利/)).toBeUndefined();
    expect(JSON.stringify(notice)).not.toContain('院领导');
  });

  it('is what only a person can judge', () => {
    // 1.5（2） 需整体统筹研发任务和合作平台建设 is the office's own question.
    const bytes = workbookFile({ 表: [['申报编号', '项目名称', '指南方向', '项目牵头申报单位'], ['X-1', '某旗舰项目', '1.5', '某大学']] });
    const text = JSON.stringify(noticesIn(bytes));
    expect(text).toContain('1.5');
    expect(text).not.toMatch(/由人|1\.5（2）/);
  });

  it('is a proposal that has nothing to put right or confirm', () => {
    expect(noticesIn(cambodiaForm())).toEqual([]);
  });

  it('is a proposal that has only advice', () => {
    // 1500 of 1.4's pool of 1200 is advisory (derived), and all else is met.
    expect(noticesIn(cambodiaForm({ '申请国拨经费（万元）': '1500' }))).toEqual([]);
  });

  it('is a notice where all is decided on', () => {
    expect(noticesIn(cambodiaForm({ 外方是否同步申报: '拟申报' }), { '1.4-both-sides': 'confirmed' })).toEqual([]);
  });
});

it('gives advice apart, where there is something to put right as well', () => {
  const [notice] = noticesIn(cambodiaForm({ '申请国拨经费（万元）': '1500', 外方是否同步申报: '否' }));
  expect(notice?.mustFix.map(({ clause }) => clause)).toEqual(['1.4（2）']);
  expect(notice?.mustFix[0]?.what).toContain('请核实');
  expect(notice?.advice.map(({ gap }) => gap)).toEqual(['超出 300 万元']);
});

it('says no direction where the form’s is none of the call’s', () => {
  expect(noticesIn(cambodiaForm({ 指南方向: '9.9' }))[0]?.direction).toBe('');
});

it('takes any text of a workbook as one line of text, and cuts what is too long', () => {
  const hostile = `=cmd|' /C calc'!A0\u202e\n\t${'长'.repeat(32_000)}`;
  const [notice] = noticesIn(cambodiaForm({ 外方是否同步申报: hostile }));
  const found = notice?.toConfirm.find(({ clause }) => clause === '1.4（2）')?.entries[0]?.found ?? '';
  expect(found.startsWith("=cmd|' /C calc'!A0 ")).toBe(true);
  expect(found).toHaveLength(200);
  expect(found.endsWith('…')).toBe(true);
  expect(JSON.stringify(notice)).not.toMatch(/\\n|\\t|\u202e/);
});
