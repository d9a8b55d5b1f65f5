import { REMEMBERED_NAMESPACE } from './edits';

/** The one shape in which our custom XML part is written; whoever keeps it may add a declaration, or white space around it. */
const REMEMBERED = new RegExp(`^\\uFEFF?\\s*(?:<\\?xml[^>]*\\?>\\s*)?<remembered\\s+xmlns\\s*=\\s*(["'])${REMEMBERED_NAMESPACE}\\1\\s*(?:/>|>([^<]*)</remembered\\s*>)\\s*$`);

/** Characters that XML 1.0 cannot hold, and halves of a surrogate pair. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([['lt', '<'], ['gt', '>'], ['amp', '&'], ['quot', '"'], ['apos', "'"]]);

/** The custom XML that keeps a text, the same in every port. What XML cannot hold (control characters but tab and line ends) becomes U+FFFD. */
export function rememberedXml(text: string): string {
  const content = text.replace(UNWRITABLE, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
  return `<remembered xmlns="${REMEMBERED_NAMESPACE}">${content}</remembered>`;
}

/** The text that custom XML of ours keeps; undefined where it is anybody else's. */
export function readRememberedXml(xml: string): string | undefined {
  const match = REMEMBERED.exec(xml);
  return match === null ? undefined : (match[2] ?? '').replace(/\r\n?/g, '\n').replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, referenced);
}

function referenced(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return ENTITIES.get(name) ?? whole;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
