import type { CliMessages } from '../cli-messages';
import type { Words } from '../words';

const KINDS = { docx: 'Word 文档', doc: 'Word 文档', odt: '文字文档', pptx: '演示文稿', ppt: '演示文稿', odp: '演示文稿', xlsb: '二进制工作簿（.xlsb）', ods: 'OpenDocument 表格（.ods）', numbers: 'Numbers 表格', other: '其他文件' };
const AS_XLSX = '请用 Excel 或 WPS 打开，另存为 .xlsx 后再核验';

export const cli: Words<CliMessages> = {
  'xlsx.empty': () => '文件是空的（0 字节）。请重新取得这个文件。',
  'xlsx.not-a-zip': () => `不是 Excel 工作簿。${AS_XLSX}。`,
  'xlsx.truncated': () => '文件不完整，可能没有下载完。请重新取得这个文件。',
  'xlsx.encrypted': () => '文件有密码保护，无法读取。请在 Excel 中去掉打开密码（文件 › 信息 › 保护工作簿），另存后再核验。',
  'xlsx.old-xls': () => `是旧版 Excel 格式（.xls）。${AS_XLSX}。`,
  'xlsx.not-a-workbook': ({ kind }) => `是${KINDS[kind]}，不是 .xlsx 工作簿。${AS_XLSX}。`,
  'xlsx.missing-part': ({ part }) => `工作簿缺少部件 ${part}，文件已损坏。请用 Excel 打开修复，另存后再核验。`,
  'xlsx.broken-xml': ({ part, position }) => `工作簿的部件 ${part} 在第 ${position} 个字符处损坏。请用 Excel 打开修复，另存后再核验。`,
  'xlsx.damaged': ({ part }) => `${part === undefined ? '压缩包目录' : `部件 ${part}`}已损坏。请用 Excel 打开修复，或重新取得这个文件。`,
  'xlsx.zip-bomb': ({ part }) => `${part === undefined ? '文件' : `部件 ${part}`}展开后大得不合常理，为安全起见没有读取。请确认文件来源。`,
  'file.not-found': () => '没有这个文件或文件夹。请检查路径。',
  'file.no-permission': () => '没有读写权限。请检查文件和文件夹的权限，或用 --out 写到别处。',
  'file.busy': () => '文件正被占用。请在 Excel 中关闭它再试。',
  'file.no-space': () => '磁盘空间不足。请腾出空间，或用 --out 写到别处。',
  'file.is-folder': () => '同名的文件夹占了位置。请改名或用 --out 写到别处。',
  'file.in-the-way': () => '路径中的一段是文件，不是文件夹。请改用别的文件夹（--out）。',
  'file.name-too-long': () => '文件名太长，系统不接受。请缩短文件名，或用 --out 写到路径较短的地方。',
  'file.too-large': () => '文件超过 2 GB，无法读取。请拆分成几个工作簿再核验。',
  'file.too-much': () => '核验这个文件时内存不够，其他文件不受影响。请单独核验它；仍然不行，请拆分成几个工作簿。',
  'file.lock': () => '这是 Excel 打开工作簿时留下的锁定文件，不是工作簿。请改为核验工作簿本身。',
  'file.our-summary': () => '这是核验时写的核验汇总，本身不含申报项目。请改为核验各申报工作簿。',
  'summary.not-ours': () => '这里已有同名文件，不是核验时写的核验汇总（或已加入别的工作表），没有覆盖。请给它改名，或用 --summary 写到别处。',
  'copy.not-ours': () => '这里已有同名文件，不是核验时写的副本，没有覆盖。请给它改名，或用 --out 写到别处。',
  'notices.not-ours': () => '这里已有同名文件，不是以前写的补正通知，没有覆盖。请给它改名，或用 --notices 写到别处。',
  'export.not-ours': () => '这里已有同名文件，不是以前导出的核验结果，没有覆盖。请给它改名，或导出到别处。',
  'copy.too-many': ({ findings, limit }) => `发现共 ${findings} 条，一张核验结果表最多写 ${limit} 条，没有写副本。请把申报项目分成几个工作簿再核验。`,
  'file.system': ({ code }) => `系统拒绝读写（${code}）。请检查后再试。`,
  'file.empty-workbook': () => '工作簿里什么也没有。请确认是不是这个文件。',
  'file.too-many-rows': ({ sheet, rows, limit }) => `工作表“${sheet}”有 ${rows} 行填有内容，一次最多核验 ${limit} 行。请按指南方向或批次拆分成几个工作簿再核验。`,
  'file.no-proposal': () => '没有找到申报项目。请确认表中有“项目名称”“指南方向”“项目牵头申报单位”等标签或表头。',
  'file.counterpart-alone': () => '只有外方清单，没有申报项目。要用它核对申报项目，请用 --counterpart 指定这个文件。',
  'counterpart.no-list': () => '没有找到外方清单。表头应有项目英文名称，以及负责人或单位；含“申报单位性质”“国拨经费”等栏目的表是中方的申报，不能作为外方清单。',
  'counterpart.checked-itself': () => '这个文件本身就在核验之列，不能作为外方清单。请另给外方的清单。',
  'folder.nothing': () => '文件夹里没有 .xlsx 或 .xlsm 工作簿。',
  'call.option': ({ words }) => `不认识的用法：${words}。运行 clausecheck --help 查看用法。`,
  'call.language': ({ found }) => `--lang 只能是 zh 或 en，不能是“${found}”。`,
  'call.direction': ({ found, codes }) => `--direction 只能是 ${codes.join('、')} 之一，不能是“${found}”。`,
  'call.needs-notices': ({ words }) => `${words} 要和 --notices <文件夹> 一起用。`,
  'call.workers': ({ found }) => `--workers 须是 1 到 999 的整数，不能是“${found}”。`,
  'call.usage': () => `ClauseCheck 指南核验：按申报指南逐条核验工作簿里的申报项目。

用法：clausecheck [文件或文件夹…] [选项]
  不写文件时核验随附的示例。核验结果写入副本 <名称>.checked.xlsx，原文件不动。

选项：
  --direction <1.1>   工作簿没有写明指南方向时，按这个方向核验
  --out <文件夹>       副本写到这个文件夹
  --notices <文件夹>   把补正通知（Word）写到这个文件夹：每个需补正的项目一份，另有一份汇总
  --notice-addressee、--notice-deadline、--notice-issuer、--notice-contact、--notice-date <文字>
                      填在全部通知上的收件单位、补正期限、通知单位、联系人、日期；不写的留空待填。
                      收件单位中的 {牵头单位} 换成各项目的牵头单位
  --json              结果以 JSON 写到标准输出；不写副本，除非同时有 --out
  --summary <文件>     各工作簿的核验汇总写到这里；不写这一项时，核验了几个工作簿就随副本写一份
  --csv <文件>         各工作簿的核验结果合成一张 CSV（UTF-8，Excel 可直接打开）
  --sarif <文件>       各工作簿的核验结果写成 SARIF 2.1.0，供别的程序用
  --counterpart <文件> 外方的清单（工作簿）：“双方申报”和五项一致以它为准
  --comments          在副本中每条结果的单元格加批注，写明问题和指南原文；有人回复的再次核验时保留
  --no-office-checks  不做本单位核查（跨项目比对编号、名称、负责人和外方单位写法）
  --workers <N>       同时核验几个工作簿；不写时文件多就用上所有处理器核心
  --history           只打印各工作簿的核验记录（历次核验和处理），不核验；可与 --json 同用
  --lang <zh|en>      语言
  -h, --help          显示本说明

退出状态：0 全部符合（或豁免后符合）；1 有项目不符合或待核实；2 有文件读不了，或用法有误。`,
  'cli.failure': ({ file, message }) => `${file}：${message}`,
  'cli.reading': ({ file }) => `核验 ${file}`,
  'cli.writing': ({ file }) => `写出副本 ${file}`,
  'cli.writing-notice': ({ file }) => `写出 ${file}`,
  'cli.notices': ({ notices, without, all, older, folder }) => (notices === 0
    ? `没有需要补正或确认的项目，没有写补正通知（${without} 个项目）。`
    : `已在 ${folder} 写入 ${notices} 个项目的补正通知${without === 0 ? '' : `；另有 ${without} 个项目没有需要补正或确认的事项，没有通知`}。${all.length === 0 ? '' : `汇总：\n${all.map((file) => `  ${file}`).join('\n')}`}`)
    + (older === 0 ? '' : `\n注意：该文件夹中另有 ${older} 份以前的补正通知，这次没有改动，发送前请核对。`),
  'cli.checked': ({ file }) => `已核验 ${file}`,
  'cli.written': ({ files }) => `已写入标注副本：\n${files.map((file) => `  ${file}`).join('\n')}`,
  'cli.uncommented': ({ file, occupied, beyond }) => `没有写批注的单元格（${file}）：${[...(occupied.length === 0 ? [] : [`已有他人的批注或备注：${occupied.join('、')}`]), ...(beyond === 0 ? [] : [`批注太多，另有 ${beyond} 个单元格没有写`])].join('；')}`,
  'cli.summary': ({ file }) => `已写入各工作簿的核验汇总：\n  ${file}`,
  'cli.exported': ({ files }) => `已导出核验结果：\n${files.map((file) => `  ${file}`).join('\n')}`,
  'cli.output': ({ code }) => `clausecheck：结果没有写完整（${code}）。请检查磁盘空间和输出的去处，再核验一次。`,
  'cli.defect': ({ error }) => `程序出错：${error}。这是 ClauseCheck 的缺陷，请报告给维护者。`,
};
