import type { LayoutMessages } from '../../proposal/layout/layout-messages';
import type { Words } from '../words';

/** What a person should know of a layout, in Chinese. */
export const reading: Words<LayoutMessages> = {
  'sheet.hidden': ({ sheet }) => `工作表“${sheet}”是隐藏的，其中的项目已一并核验。如不应核验，请删除该表。`,
  'rows.hidden': ({ from, to }) => `${from === to ? `第 ${from} 行` : `第 ${from} 至 ${to} 行`}被隐藏或筛选掉了，其中的内容已一并核验。如不应核验，请删除这些行。`,
  'column.hidden': ({ header }) => `“${header}”一列是隐藏的，其中的内容已一并核验。`,
  'label.ambiguous': ({ label, fields }) => `“${label}”可能指${fields.map((field) => `“${field}”`).join('或')}，未读取。请改用其中之一作为栏目名称。`,
  'label.whose': ({ label }) => `“${label}”没有写明是哪一方的，未读取。请写明，如“牵头单位名称”“外方单位名称”。`,
  'value.beside': ({ label, text }) => `“${label}”右边还有内容“${text}”，没有读取。如果是一列一个项目，请改为一行一个项目，或一个项目一张表。`,
  'label.unknown': ({ label }) => `未能识别栏目“${label}”，其内容未读取。如属申报要求的内容，请改用申报书的栏目名称。`,
  'label.twice': ({ label, text, at, other }) => `“${label}”填写为“${text}”，而 ${at} 填写为“${other}”，两处不一致。请核对后保留一处。`,
  'value.placeholder': ({ label, text }) => `“${label}”只填了“${text}”，按未填写处理。请填写；确无此项的，请填“无”。`,
  'value.nothing-above': ({ label, text }) => `“${label}”填写为“${text}”，但上面没有同一栏目的内容可沿用，按未填写处理。请直接填写。`,
  'form.blank': () => '这份申报表只有栏目名称，没有填写内容，未作为申报项目核验。',
  'form.unnamed': () => '这张表中有申报书的栏目，但没有申报编号、项目名称或申报单位，未作为申报项目核验。请补上其中一项；如是另一张表的续表，请写上相同的申报编号或项目名称。',
  'table.blank': () => '这张汇总表只有表头，没有填写项目。',
  'table.other': ({ header }) => `这张表含“${header}”一栏，每行不是一个申报项目，未读取。`,
  'row.not-read': ({ text }) => `这一行（“${text}”）不像申报项目，未读取。如是申报项目，请补上申报编号或项目名称。`,
  'number.repeated': ({ id, at }) => `申报编号“${id}”在 ${at} 已有一项。如是同一项目，请只保留一处；如不是，请更正编号。`,
  'row.unnamed': () => '这一行没有申报编号、项目名称和申报单位，仍作为一个申报项目核验。请补上。',
  'counterpart.unlinked': () => '不能确定这份外方申报书属于哪个申报项目，未与中方比对。请在其中写明中方的申报编号，或与中方一致的项目英文名称。',
  'counterpart.list-empty': () => '这张外方清单上没有可以核对的项目，不作为“双方申报”的依据。',
  'counterpart.list-unread': () => '这张表的名称像是外方清单，但没有找到外方清单的表头（项目英文名称，以及负责人或单位），未作为外方清单读取。',
  'targets.unlinked': ({ id }) => (id === undefined
    ? '不能确定这张考核指标表属于哪个申报项目，未读取。请在表中加一列“申报编号”，或在表上方写明项目名称。'
    : `考核指标表中的申报编号“${id}”与申报项目对不上（没有这个编号，或有几个项目同用此编号），这些指标未读取。请核对编号。`),
  'targets.several': ({ at }) => `同一项目的考核指标写在了几处（另见 ${at}），可能重复，不能相加。请只保留一处。`,
};
