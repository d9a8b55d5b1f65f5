import { REMEMBERED_NAMESPACE } from '../workbook/edits';

const ROOT = /<(?:[\w.-]+:)?remembered(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?remembered\s*>)/;
const PIECE = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&(#x[\da-f]+|#\d+|lt|gt|amp|quot|apos);/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The XML of our part: the text, escaped. */
export function rememberedXml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
  return `<remembered xmlns="${REMEMBERED_NAMESPACE}">${escaped}</remembered>`;
}

/** The text in the XML of our part, however a program wrote it anew; undefined where the element is not there. */
export function rememberedText(xml: string): string | undefined {
  const root = ROOT.exec(xml);
  if (root === null) return undefined;
  return (root[1] ?? '').replace(PIECE, (_, literal: string | undefined, entity: string | undefined) => literal ?? (entity === undefined ? '' : character(entity)));
}

function character(entity: string): string {
  const name = entity.toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? '';
  const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '�';
}

/** Keeps a text in our part of the workbook, in place of all that are there; undefined takes them away. */
export function remember(context: Excel.RequestContext, parts: readonly string[], text: string | undefined): void {
  const { customXmlParts } = context.workbook;
  const [first, ...others] = parts;
  const gone = text === undefined ? parts : others;
  gone.forEach((id) => { customXmlParts.getItem(id).delete(); });
  if (text === undefined) return;
  if (first === undefined) customXmlParts.add(rememberedXml(text));
  else customXmlParts.getItem(first).setXml(rememberedXml(text));
}
