import { cutText } from './cut-text';

/** Excel takes no longer text than this between the quotes of a formula. */
export const LITERAL_LIMIT = 255;

/** A text as a formula writes it, between quotes. */
export function literal(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

/** A text as long as a formula's literal may be; a quote is counted twice, as it is written. */
export function cutLiteral(text: string): string {
  if (text.length + countQuotes(text) <= LITERAL_LIMIT) return text;
  let limit = Math.min(text.length, LITERAL_LIMIT);
  while (limit + countQuotes(text.slice(0, limit - 1)) > LITERAL_LIMIT) limit--;
  return cutText(text, Math.min(limit, text.length - 1));
}

function countQuotes(text: string): number {
  return text.includes('"') ? text.split('"').length - 1 : 0;
}
