// What edits leave unsaid of the looks of our sheets, the same in every port.

/** The style of our tables, below the looks that their cells have of their own. */
export const TABLE_STYLE = 'TableStyleLight9';

/** The colour, RRGGBB, of the thin lines around bordered cells: enough to part them on paper. */
export const BORDER_COLOR = 'BFBFBF';

/** A data bar's fill and line, RRGGBB: light enough for the number upon it, with a line dark enough to end it in black and white. */
export const BAR = { fill: 'C9D6E4', border: '33475B' };

/** The margins of printed pages, in inches. */
export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** The foot of printed pages in Excel's codes: the sheet's name, and the page's number of how many. */
export const FOOTER = { left: '&A', right: '&P / &N' };

/** The characters of a column's stored width that are its padding: 5 of the 7 pixels that a digit takes in the usual fonts (ECMA-376 Part 1, 18.3.1.13). */
export const COLUMN_PADDING = 5 / 7;

/** The most characters that a column is wide, padding included. */
export const MAX_COLUMN_WIDTH = 255;
