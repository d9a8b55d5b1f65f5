import type { Form } from './form';
import type { ProseTarget, StructuredTarget } from './targets';

/** 1.1: fails as forms do — one patent too few, a seminar too small, months that are a total, a title that differs. */
export const energyForm: Form = {
  id: 'SQ2025YFE0211',
  direction: '1.1',
  title: '低成本碱性电解水制氢关键技术联合研究',
  lead: '清源氢能科技有限公司',
  leadType: '企业',
  participants: '滨海理工大学（高校）',
  grant: 750,
  subprojects: '否',
  counterpartApplied: '是',
  agreementSigned: '是',
  agreementHasIp: '是',
  sides: {
    项目英文名称: ['Joint Research on Low-Cost Alkaline Water Electrolysis for Hydrogen', 'Joint Research on Alkaline Water Electrolysis for Hydrogen'],
    领域方向: ['氢能（电解水制氢）', '氢能（电解水制氢）'],
    合作单位: ['清源氢能科技有限公司；韩国氢能技术研究院', '韩国氢能技术研究院；清源氢能科技有限公司'],
    项目负责人: ['Wang Jianguo；Kim Minsoo', 'Minsoo Kim；Wang Jianguo'],
    项目实施周期: ['2025年12月至2028年11月', '2025年12月至2028年11月'],
  },
};

export const energyGoal = '突破低成本碱性电解水制氢电极与隔膜技术，形成中韩联合研发能力。';

export const energyTargets: readonly ProseTarget[] = [
  { result: '合著论文', kind: '论文', indicator: '中外合著论文', middle: '1篇', done: '与韩方合作伙伴共同发表论文2篇，其中在我国科技期刊发表1篇', how: '论文首页' },
  { result: '发明专利', kind: '专利', indicator: '联合申请发明专利', done: '与韩方共同申请发明专利1项', how: '专利受理通知书' },
  { result: '人员来华', kind: '人员交流', indicator: '韩方人员来华合作研究', done: '接待韩方合作伙伴来华开展合作研究3人，累计3个月', how: '来访记录' },
  { result: '第一次研讨会', kind: '学术会议', indicator: '国际研讨会', done: '围绕研究主题与韩方共同举办60人以上国际研讨会1次', how: '会议通知、签到表' },
  { result: '第二次研讨会', kind: '学术会议', indicator: '国际研讨会', done: '围绕研究主题与韩方共同举办40人国际研讨会1次', how: '会议通知、签到表' },
  { result: '联合实验室', kind: '合作平台', indicator: '中韩氢能联合实验室', done: '建成', how: '共建协议' },
];

/** 1.2: both sides' columns, which disagree here and there; the grant asked for is more than there is. */
export const networkForm: Form = {
  id: 'SQ2025YFE0227',
  direction: '1.2',
  title: '面向6G的智能超表面通信联合研究',
  lead: '江城邮电大学',
  leadType: '高校',
  participants: '北辰通信技术有限公司（企业）',
  grant: 1900,
  subprojects: '否',
  counterpartApplied: '正在申报',
  agreementSigned: '是',
  agreementHasIp: '是',
  sides: {
    项目英文名称: ['Intelligent Metasurface Communication for 6G: Joint Research', 'Intelligent Metasurface Communication for 6G - Joint Research'],
    领域方向: ['信息通信', '信息通信'],
    合作单位: ['江城邮电大学；汉江通信研究院', '江城邮电大学；汉江通信研究院；大田电子株式会社'],
    项目负责人: ['Li Wen；Park Jihoon', 'Li Wen；Park Jihoon'],
    项目实施周期: ['2025年12月1日至2028年11月30日', '2026年1月1日至2028年12月31日'],
  },
};

export const networkGoal = '研制智能超表面原型系统，完成中韩联合外场试验。';

export const networkTargets: readonly ProseTarget[] = [
  { result: '合著论文', kind: '论文', indicator: '中韩合著论文', done: '与韩方共同发表论文4篇，其中在我国科技期刊发表2篇', how: '论文首页' },
  { result: '发明专利', kind: '专利', indicator: '联合申请发明专利', done: '与韩方共同申请发明专利3项', how: '专利受理通知书' },
  { result: '国际研讨会', kind: '学术会议', indicator: '国际研讨会', done: '围绕研究主题与韩方共同举办60人以上国际研讨会两次，每次企业代表不少于25人', how: '会议通知、签到表' },
  { result: '青年人才交流', kind: '人才培养', indicator: '联合培养研究生', done: '与韩方联合培养博士研究生2名', how: '培养记录' },
  { result: '联合实验室', kind: '合作平台', indicator: '联合实验室', done: '与韩方共建联合实验室1个', how: '共建协议' },
];

/** 1.4: all that can be proved is proved. */
export const dataForm = {
  id: 'SQ2025YFE0301',
  direction: '1.4',
  title: '面向湄公河流域的稻作遥感智能监测联合研究',
  titleEn: 'AI-Based Remote Sensing of Rice Cultivation in the Mekong Basin',
  field: '人工智能',
  lead: '云岭农业大学',
  leadType: '高校',
  leader: 'Zhao Min',
  foreign: '柬埔寨皇家农业大学',
  foreignLeader: 'Sok Dara',
  start: new Date(Date.UTC(2025, 11, 1)),
  end: new Date(Date.UTC(2027, 10, 30)),
  duration: '2年',
  grant: 150,
} as const;

export const dataTargets: readonly StructuredTarget[] = [
  { kind: '合著论文', name: '与柬方合著论文', value: 4, unit: '篇', domestic: 2 },
  { kind: '联合申请发明专利', name: '与柬方共同申请发明专利', value: 1, unit: '项' },
  { kind: '国际研讨会', name: '与柬方共同举办国际研讨会', value: 1, unit: '次', people: 60 },
  { kind: '人才培养', name: '与柬方联合培养研究生', value: 3, unit: '人' },
  { kind: '合作平台', name: '与柬方共建遥感监测联合实验室', value: 1, unit: '个' },
];
