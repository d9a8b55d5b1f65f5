import { parseArea, quoteSheet } from './addresses';
import type { Link } from './edits';
import { cutLiteral, literal } from './literal';

const LINK = /^=?HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/i;
const PLACE = /^#'((?:[^']|'')+)'!([^'!]+)$/;

/**
 * A link as a HYPERLINK formula, without its equals sign: a sheet holds only some 65,530 links of the other kind.
 * What it shows is cut where a formula could not hold it (see `linkText`).
 */
export function linkFormula(link: Link): string {
  return `HYPERLINK(${literal(`#${quoteSheet(link.sheet)}!${link.address}`)},${literal(linkText(link))})`;
}

/** What a link's cell shows, and is its value. */
export function linkText(link: Link): string {
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
