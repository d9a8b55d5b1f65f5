import { apiNotFound } from './errors';
import type { Kind } from './nodes';
import type { AnyTable, ObjectTable } from './object-table';
import { application } from './objects/application';
import { comment, comments } from './objects/comments';
import { commentReplies, commentReply } from './objects/comment-replies';
import { cellValueConditionalFormat, conditionalFormat, conditionalFormatRule, customConditionalFormat } from './objects/conditional-format';
import { conditionalDataBarPositiveFormat, dataBarConditionalFormat } from './objects/data-bar';
import { conditionalFormats } from './objects/conditional-formats';
import { conditionalRangeBorder, conditionalRangeBorders, conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat } from './objects/conditional-range-format';
import { customXmlPart, customXmlParts, customXmlPartsOfNamespace } from './objects/custom-xml';
import { dataValidation } from './objects/data-validation';
import { freezePanes } from './objects/freeze-panes';
import { functionResult, functions } from './objects/functions';
import { headerFooter, headerFooterGroup, pageLayout } from './objects/page-layout';
import { range } from './objects/range';
import { rangeAreas, rangeCollection } from './objects/range-areas';
import { rangeBorder, rangeBorders } from './objects/range-borders';
import { rangeFill, rangeFont, rangeFormat } from './objects/range-format';
import { table, tables } from './objects/tables';
import { workbook, workbookProtection } from './objects/workbook';
import { worksheet, worksheetProtection } from './objects/worksheet';
import { worksheets } from './objects/worksheets';

/** Every kind of object that the preview has. */
export const OBJECTS: { readonly [K in Kind]: ObjectTable<K> } = {
  Application: application,
  CellValueConditionalFormat: cellValueConditionalFormat,
  Comment: comment,
  CommentCollection: comments,
  CommentReply: commentReply,
  CommentReplyCollection: commentReplies,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeBorder: conditionalRangeBorder,
  ConditionalRangeBorderCollection: conditionalRangeBorders,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlParts,
  CustomXmlPartScopedCollection: customXmlPartsOfNamespace,
  DataBarConditionalFormat: dataBarConditionalFormat,
  DataValidation: dataValidation,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Table: table,
  TableCollection: tables,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: worksheetProtection,
};

/** What a kind of object can do. The table fits the kind, which the compiler cannot follow from one to the other. */
export function tableOf(kind: Kind): AnyTable {
  if (!Object.hasOwn(OBJECTS, kind)) throw apiNotFound(kind);
  return OBJECTS[kind] as AnyTable;
}
