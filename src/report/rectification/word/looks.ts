import { AlignmentType, LineRuleType, UnderlineType, type IStylesOptions } from 'docx';

/** A4 with margins of 2.5 cm across and 2.4 cm up and down, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, across: 1417, down: 1361 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.across;

export const HEADER_FILL = 'EDEDED';

/** Latin letters and figures are set in Times New Roman, Chinese in what every Chinese Word has. */
const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });

const BODY = font('仿宋');
const GREY = '595959';
/** Sizes in half points: 小二, 小四, 五号, 小五. */
const SIZE = { title: 36, body: 24, table: 21, small: 18 } as const;
const LETTER_LINES = { line: 400, lineRule: LineRuleType.AT_LEAST, after: 60 } as const;

/** The looks of paragraphs: named, so that a whole file is restyled in one place, and far quicker to make than looks of their own. */
export const PARAGRAPHS = ['Title', 'Line', 'Text', 'Intro', 'Section', 'Remark', 'Signature', 'Cell', 'Centred', 'Quote', 'Header'] as const;
export type ParagraphLook = (typeof PARAGRAPHS)[number];

const LOOKS: { readonly [L in ParagraphLook]: Pick<NonNullable<IStylesOptions['paragraphStyles']>[number], 'run' | 'paragraph'> } = {
  Title: { run: { font: font('宋体'), bold: true, size: SIZE.title }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 320 } } },
  Line: { run: { size: SIZE.body }, paragraph: { spacing: LETTER_LINES } },
  Text: { run: { size: SIZE.body }, paragraph: { spacing: LETTER_LINES, indent: { firstLine: 480 } } },
  Intro: { run: { size: SIZE.body }, paragraph: { spacing: LETTER_LINES, indent: { firstLine: 480 }, keepNext: true } },
  Section: { run: { font: font('黑体'), bold: true, size: SIZE.body }, paragraph: { keepNext: true, spacing: { before: 200, after: 80 } } },
  // A signature never stands on a page alone.
  Remark: { run: { size: SIZE.table }, paragraph: { spacing: LETTER_LINES, indent: { firstLine: 420 }, keepNext: true, keepLines: true } },
  Signature: { run: { size: SIZE.body }, paragraph: { keepNext: true, keepLines: true, indent: { left: 3600 }, spacing: { before: 160 } } },
  Cell: { run: { size: SIZE.table }, paragraph: { spacing: { after: 20, line: 280 } } },
  Centred: { run: { size: SIZE.table }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 20, line: 280 } } },
  Quote: { run: { size: SIZE.small }, paragraph: { spacing: { after: 20, line: 280 } } },
  Header: { run: { font: font('黑体'), size: SIZE.table }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 20, line: 280 } } },
};

const RUNS = {
  Strong: { bold: true },
  Place: { size: SIZE.small, color: GREY },
  Blank: { underline: { type: UnderlineType.SINGLE } },
} as const;
export type RunLook = keyof typeof RUNS;

/** The styles of a notice's file. */
export const STYLES: IStylesOptions = {
  default: { document: { run: { font: BODY, size: SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
  paragraphStyles: PARAGRAPHS.map((look) => ({ id: `Notice${look}`, name: `Notice ${look}`, basedOn: 'Normal', quickFormat: true, ...LOOKS[look] })),
  characterStyles: (Object.keys(RUNS) as RunLook[]).map((look) => ({ id: `Notice${look}`, name: `Notice ${look}`, quickFormat: true, run: RUNS[look] })),
};
