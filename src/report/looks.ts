import type { Level, Style } from '../workbook/edits';
import { MARKS } from './level';

// The looks of our sheets: few, so that colour is left to say something.
const INK = '1F2933';

export const TITLE: Style = { bold: true, size: 14, color: INK };
export const NOTE: Style = { size: 10, color: '52606D' };
export const SECTION: Style = { bold: true, size: 12, color: INK };
export const HEADER: Style = { bold: true, size: 10, color: 'FFFFFF', fill: '33475B', border: true, wrap: true, align: 'center' };
export const BODY: Style = { size: 10, color: INK, border: true, wrap: true, align: 'left' };
export const CENTRED: Style = { align: 'center' };
export const SMALL: Style = { size: 8 };
export const FIGURE: Style = { align: 'right', numberFormat: '#,##0.##' };
export const COUNT: Style = { align: 'center', numberFormat: '0' };
export const LINK: Style = { color: '0B5394' };
/** Columns that reviewers fill in: a faint ground says where to write. */
export const TO_FILL: Style = { fill: 'FFFDF5' };
/** What is gone, or no longer of concern. */
export const FADED: Style = { color: '7B8794' };
/** The level of what is gone. */
export const GONE: Style = { fill: 'EEF0F2', color: '7B8794', bold: false, align: 'center' };

/** Of what was gone, and is back. */
export const BACK: Style = { color: INK };

/** A cell that names a level looks as the level's mark does; each says all that another does, since it may come after that. */
export const LEVEL_LOOKS: { readonly [L in Level]: Style } = {
  violated: { fill: MARKS.violated.fill, color: MARKS.violated.color, bold: true, align: 'center' },
  undecided: { fill: MARKS.undecided.fill, color: MARKS.undecided.color, bold: false, align: 'center' },
  advice: { fill: MARKS.advice.fill, color: MARKS.advice.color, bold: false, align: 'center' },
};
export const COMPLIANT: Style = { fill: 'E6F2E8', color: '1E5A2B', align: 'center' };
