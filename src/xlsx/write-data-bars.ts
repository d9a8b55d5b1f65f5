import { areaAddress } from '../workbook/addresses';
import type { DataBar } from '../workbook/sheet-draft';
import { BAR } from '../workbook/sheet-looks';
import { X14, XM } from './namespaces';
import { childrenOf, tagOf, type Element, type Outline } from './write-outline';
import { attributeOf } from './write-tags';

/** The extension of a sheet that holds what Excel 2010 added to conditional formats, and that of a rule that names its part there (MS-XLSX 2.2.3.1, 2.3.7). */
const FORMATS = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
const RULE = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** A conditional format that stood on a sheet of ours without its data bars, which are ours and written anew; '' where it holds nothing else. */
export function withoutDataBars(outline: Outline, formatting: Element): string {
  const rules = childrenOf(outline, formatting);
  const kept = rules.filter((rule) => attributeOf(tagOf(outline.text, rule), 'type') !== 'dataBar');
  if (kept.length === rules.length) return outline.text.slice(formatting.start, formatting.end);
  if (kept.length === 0) return '';
  const inside = kept.map(({ start, end }) => outline.text.slice(start, end)).join('');
  return `${tagOf(outline.text, formatting)}${inside}${outline.text.slice(formatting.contentEnd, formatting.end)}`;
}

/** The rules of data bars as every Excel reads them, a conditional format each; `first` is the priority of the first. */
export function dataBarsXml(bars: readonly DataBar[], p: string, first: number): string {
  return bars.map(({ area, most }, index) =>
    `<${p}conditionalFormatting sqref="${areaAddress(area)}"><${p}cfRule type="dataBar" priority="${first + index}">` +
    `<${p}dataBar><${p}cfvo type="num" val="0"/><${p}cfvo type="num" val="${most}"/><${p}color rgb="FF${BAR.fill}"/></${p}dataBar>` +
    `<${p}extLst><${p}ext uri="${RULE}" xmlns:x14="${X14}"><x14:id>${idOf(index)}</x14:id></${p}ext></${p}extLst></${p}cfRule></${p}conditionalFormatting>`).join('');
}

/** The sheet's extension list: what else stood there, and of data bars what the rules themselves cannot say: one colour, a line around, all of the cell. */
export function extensionsXml(outline: Outline, old: Element | undefined, bars: readonly DataBar[]): string {
  const p = outline.prefix;
  // What Excel 2010 added to rules that stood here goes with the data bars of ours among them.
  const kept = old === undefined ? [] : childrenOf(outline, old)
    .filter((extension) => attributeOf(tagOf(outline.text, extension), 'uri')?.toUpperCase() !== FORMATS.toUpperCase())
    .map(({ start, end }) => outline.text.slice(start, end));
  const ours = bars.length === 0 ? '' : `<${p}ext uri="${FORMATS}" xmlns:x14="${X14}"><x14:conditionalFormattings>${bars.map(extendedXml).join('')}</x14:conditionalFormattings></${p}ext>`;
  return kept.length === 0 && ours === '' ? '' : `<${p}extLst>${kept.join('')}${ours}</${p}extLst>`;
}

function extendedXml({ area, most }: DataBar, index: number): string {
  const end = (value: number): string => `<x14:cfvo type="num"><xm:f>${value}</xm:f></x14:cfvo>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${idOf(index)}">` +
    `<x14:dataBar minLength="0" maxLength="100" border="1" gradient="0">${end(0)}${end(most)}<x14:borderColor rgb="FF${BAR.border}"/>` +
    `<x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${areaAddress(area)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Ties a rule to what is added to it; the same in every run, as a copy is the same bytes whenever it is made. */
function idOf(index: number): string {
  return `{434C4155-5345-4348-8543-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}
