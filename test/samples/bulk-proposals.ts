import type { StructuredTarget } from './targets';

/** A proposal of the bulk sheet; both sides agree in everything but what `counterpart` says. */
export interface BulkProposal {
  readonly id: string;
  readonly direction: '1.1' | '1.2' | '1.3' | '1.4' | '1.5';
  readonly title: string;
  readonly titleEn: string;
  readonly field: string;
  readonly lead: string;
  readonly leadType: string;
  readonly participants: string;
  readonly leader: string;
  readonly foreign: string;
  readonly foreignLeader: string;
  readonly months: number;
  readonly grant: number;
  readonly applied: string;
  readonly signed?: string;
  readonly ip?: string;
  readonly chosen: '是' | '否';
  readonly hidden?: boolean;
  readonly counterpart?: { readonly leaders?: string };
  readonly targets: readonly StructuredTarget[];
}

const papers = (partner: string, value: number, domestic: number): StructuredTarget => ({ kind: '合著论文', name: `与${partner}合著论文`, value, unit: '篇', domestic });
const patents = (partner: string, value: number): StructuredTarget => ({ kind: '联合申请发明专利', name: `与${partner}共同申请发明专利`, value, unit: '项' });
const seminars = (partner: string, value: number, people: number, enterprise?: number): StructuredTarget => ({
  kind: '国际研讨会', name: `与${partner}共同举办国际研讨会`, value, unit: '次', people, ...(enterprise === undefined ? {} : { enterprise }),
});
const visits = (partner: string, value: number, months: number): StructuredTarget => ({ kind: '外方来华', name: `接待${partner}人员来华合作研究`, value, unit: '人', months });
const training = (partner: string, value: number): StructuredTarget => ({ kind: '人才培养', name: `与${partner}联合培养研究生`, value, unit: '人' });
const platform = (partner: string): StructuredTarget => ({ kind: '合作平台', name: `与${partner}共建联合实验室`, value: 1, unit: '个' });

/** All five kinds of cooperation, so that only what a proposal changes is found. */
const usual = (partner: string): StructuredTarget[] => [papers(partner, 2, 1), patents(partner, 2), seminars(partner, 2, 60, 25), training(partner, 2), platform(partner)];

export const bulkProposals: readonly BulkProposal[] = [
  {
    id: 'SQ2025YFE0401', direction: '1.1', title: '大功率质子交换膜燃料电池联合研发', titleEn: 'Joint Development of High-Power PEM Fuel Cells', field: '氢能',
    lead: '东湖氢动力有限公司', leadType: '企业', participants: '江城理工大学（高校）', leader: 'Chen Hao', foreign: '韩国能源技术院', foreignLeader: 'Lee Joon',
    months: 36, grant: 760, applied: '是', chosen: '是', targets: [...usual('韩方'), visits('韩方', 2, 1.5)],
  },
  {
    id: 'SQ2025YFE0402', direction: '1.1', title: '钙钛矿叠层光伏组件联合研究', titleEn: 'Joint Research on Perovskite Tandem Photovoltaic Modules', field: '光伏',
    lead: '阳湖光电股份有限公司', leadType: '股份有限公司', participants: '无', leader: 'Zhou Yan', foreign: '蔚山科学技术院', foreignLeader: 'Choi Sung',
    months: 36, grant: 750, applied: '是', chosen: '是', targets: [...usual('韩方'), visits('韩方', 3, 1)],
  },
  {
    id: 'SQ2025YFE0403', direction: '1.1', title: '固态储氢材料联合研究', titleEn: 'Joint Research on Solid-State Hydrogen Storage', field: '氢能',
    lead: '滨海理工大学', leadType: '高校', participants: '无', leader: 'Sun Lei', foreign: '首尔材料研究院', foreignLeader: 'Han Jiwoo',
    months: 36, grant: 720, applied: '是', chosen: '否', targets: [...usual('韩方'), visits('韩方', 1, 2)],
  },
  {
    id: 'SQ2025YFE0404', direction: '1.2', title: '细胞治疗产品质控技术联合研究', titleEn: 'Joint Research on Quality Control of Cell Therapies', field: '生物科技',
    lead: '明德医科大学', leadType: '高校', participants: '启元生物技术有限公司（企业）', leader: 'Gao Ning', foreign: '韩国生命工学研究院', foreignLeader: 'Jung Mina',
    months: 30, grant: 900, applied: '是', chosen: '是', targets: usual('韩方'),
  },
  {
    id: 'SQ2025YFE0405', direction: '1.2', title: '车联网可信通信联合研究', titleEn: 'Joint Research on Trusted Vehicular Communication', field: '信息通信',
    lead: '江城邮电大学', leadType: '高校', participants: '北辰通信技术有限公司（企业）', leader: 'He Jing', foreign: '大邱通信研究所', foreignLeader: 'Yoon Tae',
    months: 36, grant: 880, applied: '是', chosen: '否',
    targets: [papers('韩方', 2, 1), { kind: '联合申请专利', name: '与韩方共同申请专利', value: 2, unit: '项' }, seminars('韩方', 2, 60, 15), training('韩方', 2), platform('韩方')],
  },
  {
    id: 'SQ2025YFE0406', direction: '1.3', title: '热带乳制品发酵菌种联合研究', titleEn: 'Joint Research on Starter Cultures for Tropical Dairy', field: '乳制品',
    lead: '南岭农业大学', leadType: '高校', participants: '无', leader: 'Luo Qing', foreign: '茂物农业大学', foreignLeader: 'Dewi Lestari',
    months: 24, grant: 200, applied: '是', chosen: '是', targets: usual('印尼方'),
  },
  {
    id: 'SQ2025YFE0407', direction: '1.3', title: '海岛微电网联合示范', titleEn: 'Joint Demonstration of Island Microgrids', field: '新能源和可再生能源',
    lead: '东海能源研究院', leadType: '科研院所', participants: '无', leader: 'Tang Bo', foreign: '印尼国家研究与创新署能源中心', foreignLeader: 'Agus Salim',
    months: 24, grant: 200, applied: '是', chosen: '否', targets: [papers('印尼方', 3, 1), patents('印尼方', 1), seminars('印尼方', 1, 60), training('印尼方', 2), platform('印尼方')],
  },
  {
    id: 'SQ2025YFE0408', direction: '1.3', title: '电动公交快速充电装置联合研究', titleEn: 'Joint Research on Fast Charging for Electric Buses', field: '充电装置',
    lead: '星河电气有限公司', leadType: '企业', participants: '无', leader: 'Ma Rui', foreign: '万隆理工学院', foreignLeader: 'Rina Putri',
    months: 36, grant: 210, applied: '是', chosen: '否', hidden: true, counterpart: { leaders: 'Ma Rui；Rina Wati' }, targets: usual('印尼方'),
  },
  {
    id: 'SQ2025YFE0409', direction: '1.4', title: '跨境农业数据共享与分析联合研究', titleEn: 'Joint Research on Sharing Agricultural Data across Borders', field: '数据科学',
    lead: '云岭农业大学', leadType: '高校', participants: '无', leader: 'Zhao Min', foreign: '柬埔寨皇家农业大学', foreignLeader: 'Sok Dara',
    months: 24, grant: 150, applied: '是', chosen: '是', targets: [papers('柬方', 2, 1), patents('柬方', 1), seminars('柬方', 1, 60), training('柬方', 2)],
  },
  {
    id: 'SQ2025YFE0410', direction: '1.4', title: '木薯抗病品种选育联合研究', titleEn: 'Joint Breeding of Disease-Resistant Cassava', field: '生物科技',
    lead: '热带作物研究所', leadType: '科研院所', participants: '无', leader: 'Xu Fang', foreign: '柬埔寨农业研究所', foreignLeader: 'Chan Vuthy',
    months: 24, grant: 150, applied: '拟申报', chosen: '否', targets: usual('柬方'),
  },
  {
    id: 'SQ2025YFE0411', direction: '1.5', title: '中新老龄健康联合研究与示范平台', titleEn: 'China-Singapore Platform for Healthy Ageing', field: '卫生健康（老龄化）',
    lead: '明德医科大学', leadType: '高校', participants: '启元生物技术有限公司（企业）', leader: 'Feng Li', foreign: '新加坡国立健康研究院', foreignLeader: 'Tan Wei Ling',
    months: 36, grant: 1500, applied: '是', signed: '是', ip: '是', chosen: '是', targets: usual('新方'),
  },
  {
    id: 'SQ2025YFE0412', direction: '1.5', title: '基层影像人工智能辅助诊断联合研究', titleEn: 'AI-Assisted Imaging Diagnosis for Primary Care', field: '人工智能辅助医疗',
    lead: '慧影智能科技有限公司', leadType: '企业', participants: '无', leader: 'Deng Ke', foreign: '新加坡医学影像中心', foreignLeader: 'Lim Hui',
    months: 36, grant: 1400, applied: '是', signed: '否', ip: '否', chosen: '否', targets: usual('新方'),
  },
];
