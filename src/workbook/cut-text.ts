/** What Excel holds in one cell, counted in UTF-16 units. */
export const CELL_LIMIT = 32767;

/** A text of at most `limit` UTF-16 units: what is longer ends in "…", never in half a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  const last = kept.charCodeAt(kept.length - 1);
  const half = last >= 0xd800 && last <= 0xdbff;
  return `${half ? kept.slice(0, -1) : kept}…`;
}
