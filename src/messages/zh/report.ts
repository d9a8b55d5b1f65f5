import type { ReportMessages } from '../report-messages';
import type { Words } from '../words';

/** What the report says beside its findings, in Chinese. */
export const report: Words<ReportMessages> = {
  'report.scope': () => '“符合”仅指符合本批次指南的要求，不含申报通知规定的其他形式审查条件（限项、年龄、注册时间、推荐单位、承诺书等）。',
  'report.legend': () => '表内标记：不符合为红底、实线框、粗体；待核实为黄底、虚线框、下划线；建议为蓝底、点线框。取最高一级标记，不改动原有格式。',
  'report.findings-title': ({ call }) => `指南核验结果：${call}`,
  'report.summary-title': ({ call }) => `指南核验汇总：${call}`,
  'report.clauses-title': ({ call }) => `指南条款与核验方式：${call}`,
  'report.counts': ({ now, proposals, findings }) =>
    `核验时间：${now}　项目 ${proposals.all} 项：不符合 ${proposals.nonCompliant}，待核实 ${proposals.undecided}，符合 ${proposals.compliant}　` +
    `发现 ${findings.violated + findings.undecided + findings.advice} 条：不符合 ${findings.violated}，待核实 ${findings.undecided}，建议 ${findings.advice}`,
  'report.portfolio-link': () => '名额与经费统计 ↓',
  'report.portfolio-title': () => '各指南方向名额与经费',
  'report.portfolio-rules-title': () => '拟立项项目整体核验',
  'report.office-title': () => '本单位核查（非指南要求）',
  'report.office-what': () => '这些是跨项目比对得到的提示，供人工核对；不影响任何项目的结论，也不计入核验的条数。',
  'report.office-none': () => '没有发现编号、名称、负责人重复，也没有发现同一外方单位的不同写法。',
  'report.chosen-not-compliant': ({ proposals }) => `已标为拟立项、但结论不是“符合”的项目（${proposals.length} 项）：${proposals.join('、')}。请先处理。`,
  'report.all-proposals': () => '（全部申报项目）',
  'report.no-title': () => '（未填写项目名称）',
  'report.no-id': () => '（无编号）',
  'report.blank': () => '（空白）',
  'report.remarked': ({ word, remark }) => `${word}（${remark}）`,
  'report.cells': ({ first, all }) => `${first} 等 ${all} 处`,
  'report.and': () => '、',
  'report.bracketed': ({ text }) => `（${text}）`,
  'report.problem': ({ cell, text }) => `读取提示（${cell}）：${text}`,
  'report.whole-violated': () => '整体不符合',
  'report.whole-undecided': () => '整体待核实',
  'report.by-rule-and-person': () => '按规则核验，部分需人工判断',
  'report.added-column': ({ index }) => `补充列 ${index}`,
  'report.direction-unknown': () => '未识别',
  'earlier.column-missing': ({ cell, column }) => `原核验结果表（${cell}）中没有“${column}”一列：该列按空白处理；表中其他列（含改名的列）均已原样保留。`,
  'earlier.row-unreadable': ({ cell }) => `原核验结果表中 ${cell} 一行没有可识别的编号，已原样保留在表末。`,
  'earlier.number-twice': ({ cell, number }) => `原核验结果表中编号 ${number} 又在 ${cell} 出现，两行均已保留，请核对后删去多余的一行。`,
};
