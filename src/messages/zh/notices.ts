import type { LeftOut } from '../../workbook/port';
import type { NoticeMessages, Step, Uncommented } from '../notice-messages';
import type { Words } from '../words';
import { labels } from './labels';

const STEPS: { readonly [S in Step]: string } = {
  reading: '读取工作簿', taking: '读取清单', checking: '核验', writing: '写入核验结果', making: '生成补正通知', deciding: '记录处理意见', clearing: '清除标记', removing: '全部移除', remembering: '保存设置', going: '定位单元格',
};

/** What was not done, then why and what to do. */
const failed = (step: Step, why: string): string => `${STEPS[step]}没有完成：${why}`;
const onSheet = (sheet: string | undefined): string => (sheet === undefined ? '' : `工作表“${sheet}”：`);

function leftOutWords({ why, sheet, cells = [] }: LeftOut): string {
  switch (why) {
    case 'protected-sheet':
      return sheet === undefined ? '有工作表受保护' : `工作表“${sheet}”受保护`;
    case 'protected-structure':
      return '工作簿结构受保护，不能增删工作表';
    case 'read-only':
      return '工作簿是只读的';
    case 'missing-sets':
      return sheet === undefined ? '此版本的 Excel 不支持其中一项功能' : `此版本的 Excel 不支持工作表“${sheet}”所需的功能`;
    case 'no-comment':
      return `工作表“${sheet ?? ''}”的 ${someOf(cells)}：Excel 没有接受对批注的改动`;
  }
}

/** The first of some cells, and how many there are. */
const someOf = (cells: readonly string[]): string => (cells.length > 5 ? `${cells.slice(0, 5).join('、')} 等 ${cells.length} 处` : cells.join('、'));
const uncommentedWords = ({ occupied, beyond }: Uncommented = { occupied: [], beyond: 0 }): string =>
  `${occupied.length === 0 ? '' : `${occupied.length} 个单元格没有写批注（${someOf(occupied)}）：已有他人的批注或备注，或 Excel 不允许。`}${beyond === 0 ? '' : `批注太多，另有 ${beyond} 个单元格没有写。`}`;

const leftOutList = (leftOut: readonly LeftOut[]): string => [...new Set(leftOut.map(leftOutWords))].join('；');
const renamedWords = (renamed: NoticeMessages['notice.written']['renamed']): string => renamed.map(({ wanted, name }) => `您已有名为“${wanted}”的工作表，予以保留，结果写在“${name}”。`).join('');

/** What the pane says of its work, in Chinese. */
export const notices: Words<NoticeMessages> = {
  'notice.office-request-too-large': ({ step }) => failed(step, '一次写入的内容超过了 Excel 的上限（5 MB）。请再试一次；仍不行时，请在设置中减少要写入的内容。'),
  'notice.office-response-too-large': ({ step }) => failed(step, '一次读取的内容超过了 Excel 的上限（5 MB）。请再试一次；仍不行时，请把工作簿分成几个。'),
  'notice.office-range-too-large': ({ step, sheet }) => failed(step, `${onSheet(sheet)}所用区域超过了 Excel 一次能处理的单元格数（500 万）。请删除数据以外的空行、空列后再试一次。`),
  'notice.office-cell-editing': ({ step }) => failed(step, '有单元格正在编辑。请按 Enter 确认或按 Esc 放弃编辑，然后再试一次。'),
  'notice.office-busy': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel 目前不允许这一步，可能有单元格正在编辑，或有对话框没有关闭。请结束编辑、关闭对话框，然后再试一次。`),
  'notice.office-access-denied': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel 不允许这一步，可能是工作簿只读或受保护。请取消保护或取得编辑权限，然后再试一次。已有的结果仍在此窗格中。`),
  'notice.office-inactive': ({ step }) => failed(step, '这个工作簿不是当前窗口。请切换回这个工作簿，然后再试一次。'),
  'notice.office-filtered': ({ step, sheet }) => failed(step, `${onSheet(sheet)}筛选状态与写入冲突。请清除该表的筛选，然后再试一次。`),
  'notice.office-merged': ({ step, sheet }) => failed(step, `${onSheet(sheet)}合并单元格与写入冲突。请取消我们的结果表中的单元格合并，然后再试一次。`),
  'notice.office-undo': ({ step }) => failed(step, 'Excel 不能在保留撤销记录的情况下做这一步。请再试一次；之后如需还原，请用“清除标记”。'),
  'notice.office-not-found': ({ step, sheet }) => failed(step, `${onSheet(sheet)}要找的工作表或单元格已不在，可能被改名、移动或删除了。请再试一次，将重新读取工作簿。`),
  'notice.office-argument': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel 不接受其中一项内容或地址，可能是工作簿刚被改动。请再试一次，将重新读取工作簿。`),
  'notice.office-session': ({ step }) => failed(step, 'Excel 网页版的会话已过期。请刷新网页，重新打开此窗格。'),
  'notice.office-too-old': ({ step }) => failed(step, '此版本的 Excel 缺少所需的功能（需 ExcelApi 1.14，即 Office 2021 或更新版本）。请更新 Excel，或改用 Excel 网页版。'),
  'notice.office-exists': ({ step, sheet }) => failed(step, `${onSheet(sheet)}同名的工作表或表格已经存在，可能是他人同时在写入。请再试一次。`),
  'notice.office-general': ({ step, sheet }) => failed(step, `${onSheet(sheet)}Excel 内部出错。请再试一次；仍不行时，请保存并重新打开工作簿。`),
  'notice.office-unknown': ({ step, sheet, code }) => failed(step, `${onSheet(sheet)}Excel 返回了错误 ${code}。请再试一次；仍不行时，请保存并重新打开工作簿。`),
  'notice.engine-died': ({ step }) => failed(step, '核验程序意外停止，可能是内存不足。工作簿没有因此改动。请关闭其他程序或网页后再试一次。'),
  'notice.defect': ({ step, error }) => failed(step, `程序出现了错误（${error}）。请再试一次；仍不行时，请把这句话告诉维护人员。`),
  'notice.written': ({ marks, comments = false, sheets, renamed, uncommented }) => `已写入${[...(marks ? ['单元格标记'] : []), ...(comments ? ['单元格批注'] : []), ...sheets.map((sheet) => `“${sheet}”`)].join('、')}。${renamedWords(renamed)}${uncommentedWords(uncommented)}`,
  'notice.written-in-part': ({ leftOut, renamed }) => `结果只写入了一部分：${leftOutList(leftOut)}。没有写入的部分请在此窗格中查看；取消保护或取得编辑权限后，可再写入一次。${renamedWords(renamed)}`,
  'notice.not-written': ({ leftOut }) => `没有写入：${leftOutList(leftOut)}。结果仍在此窗格中；请另存一份可编辑的工作簿，再写入。`,
  'notice.not-arrived': ({ cells }) => `已写入，但回读时有 ${cells.length} 个单元格与写入的不一致（${cells.slice(0, 3).join('、')}${cells.length > 3 ? ' 等' : ''}），可能有人同时在写。请再试一次，已写入的不会重复。`,
  'notice.decided': ({ state, done }) => `已记录 ${done} 条：${labels.state[state]}。`,
  'notice.decided-in-part': ({ state, done, conflicts }) => `${done === 0 ? '没有记录' : `已记录 ${done} 条：${labels.state[state]}`}；${conflicts} 条没有记录，因为表中的内容与此窗格显示的不同。`,
  'notice.decisions-not-arrived': ({ done, lost }) => `已记录 ${done} 条；另有 ${lost} 条写入后回读不到，可能有人同时在写。请再试一次，已记录的不会重复。`,
  'notice.nothing-decided': () => '没有记录：所选的内容已经变了，没有一条还能这样处理。',
  'notice.not-decided': ({ leftOut }) => `没有记录：${leftOutList(leftOut)}。取消保护或取得编辑权限后，请再试一次。`,
  'notice.no-notices': () => '没有可写的补正通知：所选的项目已经变了，没有需要补正或确认的事项。请重新选择项目。',
  'notice.notices-made': ({ file }) => `已生成“${file}”，在浏览器的下载里。如果没有看到文件，请改为写成工作表。`,
  'notice.notices-written': ({ sheet }) => `补正通知已写在“${sheet}”。“全部移除”会一并删去它。`,
  'notice.cleared': () => '已清除全部标记，您自己的格式没有改动。',
  'notice.cleared-in-part': ({ leftOut }) => `标记没有全部清除：${leftOutList(leftOut)}。取消保护或取得编辑权限后，请再清除一次。`,
  'notice.removed': ({ threads = 0 }) => (threads === 0 ? '已移除全部标记、结果表和保存的设置，工作簿恢复为核验之前的样子。' : `已移除全部标记、结果表和保存的设置；批注中有 ${threads} 处有人回复过，标为已解决，予以保留。`),
  'notice.removed-in-part': ({ leftOut }) => `没有全部移除：${leftOutList(leftOut)}。取消保护或取得编辑权限后，请再移除一次。`,
  'notice.not-remembered': ({ leftOut }) => `设置已生效，但没有保存到工作簿：${leftOutList(leftOut)}。关闭此窗格后将失效。`,
  'notice.remembered-damaged': () => '工作簿中保存的设置（栏目更正、指南方向）有一部分读不出来，未采用。请在“对应”中核对并重新设置。',
  'notice.counterpart-unreadable': ({ file }) => `没有读懂“${file}”：它不是 .xlsx 工作簿，或已损坏、有密码。请在 Excel 中打开它，另存为 .xlsx 后再选。`,
  'notice.counterpart-none': ({ file }) => `“${file}”中没有外方清单：表头应有项目英文名称，以及负责人或单位；中方的申报表不能作为外方清单。`,
  'notice.no-proposals': () => '没有在这个工作簿中找到申报项目。请看“概览”中各表读到的内容，或在“对应”中更正栏目名称。',
  'notice.none-on-sheet': ({ sheet }) => `工作表“${sheet}”中没有申报项目。请切换到含申报项目的工作表，或核验整个工作簿。`,
  'notice.none-in-rows': ({ sheet }) => `工作表“${sheet}”中选定的行没有申报项目。请选定含申报项目的行，或核验整个工作簿。`,
  'notice.nothing-selected': () => '没有选定单元格。请选定要核验的行，然后再试一次。',
  'notice.keeps-changing': ({ step }) => failed(step, '每次读取后工作簿又被改动，为免写错位置，没有写入。请等其他人停止编辑后再试一次。'),
  'notice.stopped': ({ step }) => `已停止${STEPS[step]}。单元格标记可能只改了一部分；原有的结果表没有改动。再做一次即可补全。`,
  'notice.changes-not-told': () => 'Excel 不会把工作簿的改动通知此窗格。改动之后，请重新核验。',
};
