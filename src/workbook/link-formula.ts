import { parseArea, quoteSheet } from './addresses';
import type { FileLink, Link } from './edits';
import { cutLiteral, literal } from './literal';

const LINK = /^=?HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/i;
const PLACE = /^#'((?:[^']|'')+)'!([^'!]+)$/;

/**
 * A link as a HYPERLINK formula, without its equals sign: a sheet holds only some 65,530 links of the other kind.
 * What it shows is cut where a formula could not hold it (see `linkText`).
 */
export function linkFormula(link: Link | FileLink, text = linkText(link)): string {
  return `HYPERLINK(${targetOf(link)},${literal(text)})`;
}

function targetOf(link: Link | FileLink): string {
  const place = 'file' in link ? link.place : link;
  return joined(`${'file' in link ? link.file : ''}${place === undefined ? '' : `#${quoteSheet(place.sheet)}!${place.address}`}`);
}

/** A text of any length as a formula writes it: a literal holds only so much. */
function joined(text: string): string {
  if (text.length <= 200) return literal(text);
  const pieces = text.match(/[^]{1,200}/g) ?? [''];
  return pieces.map(literal).join('&');
}

/** A path with forward slashes as a link to a file writes it: what would end it, or begin a place in it, is said by its code. */
export function fileReference(path: string): string {
  return path.replace(/[%#?"]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What a link's cell shows, and is its value. */
export function linkText(link: Link | FileLink): string {
  return cutLiteral(link.text);
}

/** The link that a formula of `linkFormula` (with or without its equals sign) makes; undefined for any other formula. */
export function readLinkFormula(formula: string): Link | undefined {
  const [, target, shown] = LINK.exec(formula) ?? [];
  if (target === undefined || shown === undefined) return undefined;
  const [, sheet, address] = PLACE.exec(unquoted(target)) ?? [];
  if (sheet === undefined || address === undefined || parseArea(address) === undefined) return undefined;
  return { text: unquoted(shown), sheet: sheet.replaceAll("''", "'"), address };
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}
