/** The children of a worksheet in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
export const WORKSHEET_ORDER = order(
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate',
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks',
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
);

/** The children of a workbook in the order of CT_Workbook (18.2.27). */
export const WORKBOOK_ORDER = order(
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews',
  'pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
);

/** The children of a stylesheet in the order of CT_Stylesheet (18.8.39). */
export const STYLESHEET_ORDER = order('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst');

/** The place of each element among its siblings. */
export type ElementOrder = ReadonlyMap<string, number>;

function order(...lines: readonly string[]): ElementOrder {
  return new Map(lines.join(' ').split(' ').map((name, place) => [name, place]));
}
