import { fieldsOf, layouts, participantsOf, problemsOf } from '../../support/layouts';
import { sheetOf } from '../../support/workbooks';

const form = (rows: Parameters<typeof sheetOf>[1], options?: Parameters<typeof sheetOf>[2]) => layouts(sheetOf('申报书', rows, options));
const fields = (rows: Parameters<typeof sheetOf>[1], options?: Parameters<typeof sheetOf>[2]) => form(rows, options).proposals.map(fieldsOf);
/** Rows that make any sheet a form, and where their values are. */
const base = [['申报编号', 'A1'], ['项目名称', '氢能'], ['项目牵头申报单位', '甲公司']];
const baseFields = { proposalId: 'B1 A1', titleZh: 'B2 氢能', leadOrganization: 'B3 甲公司' };

describe('a form', () => {
  test('has its values right of their labels', () => {
    const read = form(base);
    expect(read.proposals.map(fieldsOf)).toEqual([baseFields]);
    expect(read.proposals[0]?.home).toEqual({ sheet: '申报书', row: 0, column: 0 });
    expect(problemsOf(read)).toEqual([]);
  });

  test('of several proposals in columns says that the others were not read', () => {
    const read = form([['项目名称', '氢能甲', '光伏乙'], ['申报单位', '甲公司', '乙公司'], ['指南方向', '1.1', '1.1']]);
    expect(read.proposals.map(fieldsOf)).toEqual([{ titleZh: 'B1 氢能甲', leadOrganization: 'B2 甲公司', direction: 'B3 1.1' }]);
    expect(problemsOf(read)).toEqual(['申报书!C1 value.beside']);
  });

  test('may have two pairs a row, merged labels and values, far from A1', () => {
    expect(fields([
      [], [], [],
      [null, null, '政府间国际科技创新合作项目申报书'],
      [null, null, '项目名称', null, '氢能', null, '指南方向', '1.1'],
      [null, null, '项目牵头\n申报单位', null, '甲公司', null, '单位性质', '企业'],
    ], { merges: ['C4:H4', 'C5:D5', 'E5:F5', 'C6:D6', 'E6:F6'] })).toEqual([
      { titleZh: 'E5 氢能', direction: 'H5 1.1', leadOrganization: 'E6 甲公司', leadOrganizationType: 'H6 企业' },
    ]);
  });

  test('may have its values in the same cell behind a colon, several lines in one too', () => {
    expect(fields([['申报编号：A1'], ['项目名称：氢能：制备与应用\n英文名称: Hydrogen'], ['申报单位：甲公司', '负责人：张伟']])).toEqual([
      { proposalId: 'A1 A1', titleZh: 'A2 氢能：制备与应用', titleEn: 'A2 Hydrogen', leadOrganization: 'A3 甲公司', leader: 'B3 张伟' },
    ]);
  });

  test('may have its values below', () => {
    expect(fields([['项目名称', '指南方向'], ['氢能', '1.1'], ['申报单位', '负责人'], ['甲公司', '张伟']])).toEqual([
      { titleZh: 'A2 氢能', direction: 'B2 1.1', leadOrganization: 'A4 甲公司', leader: 'B4 张伟' },
    ]);
  });

  test('reads labels with stars, numbers, spaces, hints and units', () => {
    expect(fields([
      ['*1.项 目 名 称（英文）', 'Hydrogen'], ['（二）项目负责人（签字）', '张伟'], ['3、申请国拨经费（万元）：', 450], ['④ 项目执行期/月', 36], ['★申报单位（盖章）', '甲公司'], ['6）是否下设课题（是/否）', '否'],
    ])).toEqual([{ titleEn: 'B1 Hydrogen', leader: 'B2 张伟', grantRequested: 'B3 450 万元', duration: 'B4 36 月', leadOrganization: 'B5 甲公司', subprojects: 'B6 否' }]);
  });

  test('reads English labels', () => {
    expect(fields([['Proposal ID', 'A1'], ['Project title (English)', 'Hydrogen'], ['Lead organization:', 'A Co.'], ['Foreign PI', 'Kim'], ['Duration (months)', 36]])).toEqual([
      { proposalId: 'B1 A1', titleEn: 'B2 Hydrogen', leadOrganization: 'B3 A Co.', foreignLeader: 'B4 Kim', duration: 'B5 36 months' },
    ]);
  });

  test('has the titles in two languages: in brackets, or as parts of one label', () => {
    expect(fields([['项目名称（中文）', '氢能'], ['项目名称（英文）', 'Hydrogen'], ['申报单位', '甲公司']])[0]).toMatchObject({ titleZh: 'B1 氢能', titleEn: 'B2 Hydrogen' });
    expect(fields([['项目名称', '中文', '氢能'], [null, '英文', 'Hydrogen'], ['申报单位', '甲公司']], { merges: ['A1:A2'] })[0])
      .toEqual({ titleZh: 'C1 氢能', titleEn: 'C2 Hydrogen', leadOrganization: 'B3 甲公司' });
  });

  test('has a period in one cell, in parts, or over three cells', () => {
    expect(fields([...base, ['项目起止时间', '2025.12-2028.11']])[0]).toMatchObject({ period: 'B4 2025.12-2028.11' });
    expect(fields([...base, ['项目起止时间', '起始', '2025-12', '终止', '2028-11']])[0]).toMatchObject({ startDate: 'C4 2025-12', endDate: 'E4 2028-11' });
    expect(fields([...base, ['项目起止时间', '2025年12月', '至', '2028年11月']])[0]).toMatchObject({ startDate: 'B4 2025年12月', endDate: 'D4 2028年11月' });
  });

  test('takes a blank cell beside the label for a blank value where values stand in that column, and never a label', () => {
    expect(fields([...base, ['项目负责人', null], ['指南方向', null, '请从下拉框选择'], ['课题数', '研究领域']])[0])
      .toEqual({ ...baseFields, leader: 'B4', direction: 'B5', subprojects: 'A7', field: 'C6' });
  });

  test('finds values behind blank columns where all stand there', () => {
    expect(fields([['申报编号', null, 'A1'], ['项目名称', null, '氢能'], ['申报单位', null, '甲公司']])).toEqual([{ proposalId: 'C1 A1', titleZh: 'C2 氢能', leadOrganization: 'C3 甲公司' }]);
  });

  test('has a label in the last column, its value blank', () => {
    expect(fields([['申报编号', 'A1', '项目负责人'], ['项目名称', '氢能', '指南方向'], ['申报单位', '甲公司']])[0]).toMatchObject({ leader: 'D1', direction: 'D2' });
  });

  test('does not take notes and headings below a label for its value', () => {
    const read = form([...base, ['项目负责人'], ['注：由负责人填写'], ['指南方向'], ['二、经费信息']]);
    expect(fieldsOf(read.proposals[0])).toMatchObject({ leader: 'B4', direction: 'B6' });
  });

  test('says what stands twice with different values, in the cell and beside it too', () => {
    const read = form([...base, ['项目负责人：张伟', '李四'], ['项目名称', '氢能'], ['承担单位', '乙公司']]);
    expect(fieldsOf(read.proposals[0])).toEqual({ ...baseFields, leader: 'A4 张伟 | B4 李四', leadOrganization: 'B3 甲公司 | B6 乙公司' });
    expect(problemsOf(read)).toEqual(['申报书!B6 label.twice', '申报书!B4 label.twice']);
  });

  test('says which label fits two fields, which says not whose it is, and which is unknown', () => {
    const read = form([...base, ['合作单位', '乙大学'], ['单位名称', '丙'], ['战略意义', '高'], ['联系电话', '010']]);
    expect(fieldsOf(read.proposals[0])).toEqual(baseFields);
    expect(problemsOf(read)).toEqual(['申报书!A4 label.ambiguous', '申报书!A5 label.whose', '申报书!A6 label.unknown']);
  });

  test('takes the unit of amounts from a caption', () => {
    expect(fields([...base, [null, '单位：万元'], ['申请国拨经费', 450]])[0]).toMatchObject({ grantRequested: 'B5 450 万元' });
  });

  test('never takes a label for a value, even where a value is worded like one', () => {
    expect(fields([['申报编号', 'A1'], ['项目名称', '负责人'], ['申报单位', '甲公司'], ['领域方向', '氢能']])[0]).toMatchObject({ titleZh: 'B2', leadOrganization: 'B3 甲公司' });
  });

  test('takes what a template tells people to write for blank', () => {
    const read = form([...base, ['项目负责人', '请填写姓名']]);
    expect(fieldsOf(read.proposals[0])['leader']).toBe('B4');
    expect(problemsOf(read)).toEqual(['申报书!B4 value.placeholder']);
    expect(fieldsOf(form([...base, ['领域方向', '（按指南填写）']]).proposals[0])['field']).toBe('B4');
  });

  test('takes 同上 for the value above only where that has the same label', () => {
    const read = form([...base, ['是否签署合作协议', '是'], ['协议是否包含知识产权条款', '同上']]);
    expect(fieldsOf(read.proposals[0])).toEqual({ ...baseFields, agreementSigned: 'B4 是', agreementHasIp: 'B5' });
    expect(problemsOf(read)).toEqual(['申报书!B5 value.nothing-above']);
    expect(problemsOf(form([...base, ['负责人', '张伟'], ['负责人', '同上']]))).toEqual([]);
  });

  test('keeps text of tick boxes as it stands', () => {
    expect(fields([...base, ['单位性质', '☑企业 □高校']])[0]).toMatchObject({ leadOrganizationType: 'B4 ☑企业 □高校' });
  });
});

describe('what is no form', () => {
  test('prose and instructions', () => {
    const read = form([['填表说明'], ['1. 项目名称应与申报书一致。'], ['2. 申报单位：指牵头单位全称。'], ['3. 指南方向见通知。']]);
    expect(read.proposals).toEqual([]);
    expect(layouts(sheetOf('Sheet3', [['填表说明'], ['项目名称：中文全称。'], ['申报单位：全称。'], ['指南方向：如1.1。']]))).toEqual({ proposals: [], problems: [] });
    expect(layouts(sheetOf('填写说明', [['项目名称：中文全称。'], ['申报单位：全称。'], ['指南方向：如1.1。']]))).toEqual({ proposals: [], problems: [] });
  });

  test('fewer than three fields, or none that names a proposal', () => {
    expect(form([['项目名称', '氢能'], ['指南方向', '1.1']]).proposals).toEqual([]);
    const unnamed = form([['指南方向', '1.1'], ['课题数', 0], ['执行年限', 3]]);
    expect(unnamed.proposals).toEqual([]);
    expect(problemsOf(unnamed)).toEqual(['申报书!A1 form.unnamed']);
  });

  test('a blank template, tick boxes and all, which is said', () => {
    const read = form([['申报编号', null], ['项目名称', null], ['申报单位', null], ['单位性质', '□企业 □高校'], ['起始时间', '  年  月']]);
    expect(read.proposals).toEqual([]);
    expect(problemsOf(read)).toContain('申报书!A1 form.blank');
  });

  test('课题 and budget rows inside a form', () => {
    const read = form([...base, [], ['序号', '课题名称', '承担单位', '负责人', '国拨经费'], [1, '课题一', '乙公司', '李四', 100]]);
    expect(read.proposals.map(fieldsOf)).toEqual([baseFields]);
    expect(problemsOf(read)).toEqual(['申报书!B5 table.other']);
  });
});

describe('two sides', () => {
  test('in columns: the items both forms state', () => {
    expect(fields([
      ...base,
      ['一致性', '中方申报书', '外方申报书'],
      ['项目英文名称', 'Hydrogen', 'Hydrogen'],
      ['领域方向', '氢能', '氢能'],
      ['合作单位', '甲公司；KIST', 'KIST；甲公司'],
      ['项目负责人', '张伟、Kim', 'Kim、张伟'],
      ['项目起止时间', '2025.12-2028.11', '2025.12-2028.11'],
      ['课题数', 0],
    ])).toEqual([{
      ...baseFields,
      'titleEn': 'B5 Hydrogen', 'counterpart.titleEn': 'C5 Hydrogen', 'field': 'B6 氢能', 'counterpart.field': 'C6 氢能',
      'ownOrganizations': 'B7 甲公司；KIST', 'counterpart.organizations': 'C7 KIST；甲公司', 'ownLeaders': 'B8 张伟、Kim', 'counterpart.leaders': 'C8 Kim、张伟',
      'period': 'B9 2025.12-2028.11', 'counterpart.period': 'C9 2025.12-2028.11', 'subprojects': 'B10 0',
    }]);
  });

  test('in columns: each party\'s own organisation and leader', () => {
    expect(fields([['申报编号', 'A1'], ['项目名称', '氢能'], [null, '中方', '韩方'], ['单位名称', '甲公司', 'KIST'], ['单位性质', '企业', '科研院所'], ['负责人', '张伟', 'Kim']])).toEqual([{
      proposalId: 'B1 A1', titleZh: 'B2 氢能', leadOrganization: 'B4 甲公司', foreignOrganization: 'C4 KIST',
      leadOrganizationType: 'B5 企业', foreignOrganizationType: 'C5 科研院所', leader: 'B6 张伟', foreignLeader: 'C6 Kim',
    }]);
  });

  test('in rows below one row of labels', () => {
    const read = form([
      ...base, ['申报书', '项目英文名称', '领域方向', '合作单位', '项目起止时间'],
      ['中方', 'Hydrogen', '氢能', '甲公司；KIST', '2025.12-2028.11'], ['外方', 'Hydrogen', '光伏', 'KIST；甲公司', '2025.12-2027.11'],
    ]);
    expect(read.proposals.map(fieldsOf)).toEqual([{
      ...baseFields, 'titleEn': 'B5 Hydrogen', 'counterpart.titleEn': 'B6 Hydrogen', 'field': 'C5 氢能', 'counterpart.field': 'C6 光伏',
      'ownOrganizations': 'D5 甲公司；KIST', 'counterpart.organizations': 'D6 KIST；甲公司', 'period': 'E5 2025.12-2028.11', 'counterpart.period': 'E6 2025.12-2027.11',
    }]);
  });

  test('in columns that name one party each, but list the leaders of both', () => {
    expect(fields([['Proposal ID', 'A1'], ['Item', 'Chinese side', 'Foreign side'], ['Project title', 'H', 'H'], ['Lead organization', 'A', 'B'], ['Principal investigator', 'Zhang; Kim', 'Kim; Zhang']])).toEqual([{
      'proposalId': 'B1 A1', 'titleEn': 'B3 H', 'counterpart.titleEn': 'C3 H', 'leadOrganization': 'B4 A', 'foreignOrganization': 'C4 B', 'ownLeaders': 'B5 Zhang; Kim', 'counterpart.leaders': 'C5 Kim; Zhang',
    }]);
  });

  test('in columns with labels of their own', () => {
    expect(fields([
      ['申报编号', 'A1', '项目名称', '氢能'], ['我方', null, '对方', null],
      ['单位名称', '甲公司', '单位名称', 'KIST'], ['负责人', '张伟', '负责人', 'Kim'],
    ], { merges: ['A2:B2', 'C2:D2'] })).toEqual([
      { proposalId: 'B1 A1', titleZh: 'D1 氢能', leadOrganization: 'B3 甲公司', foreignOrganization: 'D3 KIST', leader: 'B4 张伟', foreignLeader: 'D4 Kim' },
    ]);
  });

  test('beside one label', () => {
    expect(fields([...base, ['项目负责人', '中方', '张伟', '外方', 'Kim']])[0]).toMatchObject({ 'ownLeaders': 'C4 张伟', 'counterpart.leaders': 'E4 Kim' });
  });

  test('by prefix and by bracket', () => {
    expect(fields([...base, ['外方-项目负责人', 'Kim'], ['外方申报书领域方向', '氢能'], ['项目负责人（外方）', 'Kim'], ['合作单位（中方）', '乙大学']])[0]).toEqual({
      ...baseFields, 'counterpart.leaders': 'B4 Kim', 'counterpart.field': 'B5 氢能', 'foreignLeader': 'B6 Kim', 'participants': 'B7 乙大学',
    });
  });

  test('as blocks with a merged cell at the left', () => {
    const read = form([
      ['申报编号', 'A1', null, '项目名称', '氢能'],
      ['牵头单位', '单位名称', '甲公司', '单位性质', '企业'],
      [null, '姓名', '张伟', '联系电话', '010'],
      ['外方单位', '单位名称', 'KIST', '单位性质', '科研院所'],
      [null, '姓名', 'Kim', '国别', '韩国'],
      ['参与单位1', '单位名称', '乙大学', '单位性质', '高校'],
      ['参与单位2', '单位名称', '丙研究所', '单位性质', '科研院所'],
      ['项目联系人', '姓名', '王五', '手机', '139'],
    ], { merges: ['B1:C1', 'A2:A3', 'A4:A5'] });
    expect(read.proposals.map(fieldsOf)).toEqual([{
      proposalId: 'B1 A1', titleZh: 'E1 氢能', leadOrganization: 'C2 甲公司', leadOrganizationType: 'E2 企业', leader: 'C3 张伟',
      foreignOrganization: 'C4 KIST', foreignOrganizationType: 'E4 科研院所', foreignLeader: 'C5 Kim',
    }]);
    expect(participantsOf(read.proposals[0])).toEqual(['C6 乙大学, E6 高校, ', 'C7 丙研究所, E7 科研院所, ']);
    expect(problemsOf(read)).toEqual([]);
  });

  test('as blocks, the last above a block of another kind', () => {
    expect(fields([
      ['项目', '项目名称', '氢能'], ['牵头单位', '单位名称', '甲公司'], ['外方单位', '单位名称', 'KIST'], [null, '姓名', 'Kim'], ['其他', '课题数', 0],
    ], { merges: ['A3:A4'] })).toEqual([{ titleZh: 'C1 氢能', leadOrganization: 'C2 甲公司', foreignOrganization: 'C3 KIST', foreignLeader: 'C4 Kim', subprojects: 'C5 0' }]);
  });

  test('as sections under headings', () => {
    expect(fields([
      ['一、项目信息'], ['申报编号', 'A1'], ['项目名称', '氢能'],
      ['二、牵头单位信息'], ['单位名称', '甲公司'], ['单位性质', '企业'],
      ['三、外方单位信息'], ['单位名称', 'KIST'], ['姓名', 'Kim'],
      ['四、经费'], ['申请国拨经费', '450万元'], ['单位性质', '企业'],
    ])).toEqual([{
      proposalId: 'B2 A1', titleZh: 'B3 氢能', leadOrganization: 'B5 甲公司', leadOrganizationType: 'B6 企业', foreignOrganization: 'B8 KIST', foreignLeader: 'B9 Kim', grantRequested: 'B11 450万元',
    }]);
  });
});

describe('participants as a small table', () => {
  test('give name, type and country a row', () => {
    const read = form([...base, ['参与单位情况'], ['序号', '单位名称', '国别', '单位性质'], [1, '乙大学', '中国', '高校'], [2, 'KIST', '韩国', '科研院所'], [3], ['课题数', 0]]);
    expect(fieldsOf(read.proposals[0])).toEqual({ ...baseFields, subprojects: 'B9 0' });
    expect(participantsOf(read.proposals[0])).toEqual(['B6 乙大学, D6 高校, C6 中国', 'B7 KIST, D7 科研院所, C7 韩国']);
    expect(problemsOf(read)).toEqual([]);
  });

  test('do not take in the people of the project', () => {
    const read = form([...base, ['姓名', '性别', '职称', '单位'], ['王五', '男', '教授', '乙大学'], ['赵六', '女', '教授', '丙大学']]);
    expect(read.proposals.map(fieldsOf)).toEqual([baseFields]);
    expect(participantsOf(read.proposals[0])).toEqual([]);
  });
});

describe('several forms', () => {
  test('below each other on one sheet', () => {
    expect(fields([...base, [], ['申报编号', 'A2'], ['项目名称', '光伏'], ['项目牵头申报单位', '乙公司']])).toEqual([
      baseFields, { proposalId: 'B5 A2', titleZh: 'B6 光伏', leadOrganization: 'B7 乙公司' },
    ]);
  });

  test('on several sheets, the direction in a sheet\'s name', () => {
    const { proposals } = layouts(sheetOf('1.1', base), sheetOf('方向1.2', base));
    expect(proposals.map((one) => fieldsOf(one)['direction'])).toEqual(['A1 1.1', 'A1 方向1.2']);
  });
});
