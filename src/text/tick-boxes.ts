import { notUnderstood, type Read } from './read';

type Piece = { readonly mark: 'ticked' | 'open' } | { readonly label: string };

/** A tick that stands for itself, beside labels that have no boxes: "√是 否". */
const BARE_TICK = /(?<![[(（【]\s*)[√✓✔](?!\s*[\])）】])/u;

/** Boxes and their stand-ins, by group: ticked and open ones, crosses, filled and empty circles. */
const MARKS =
  /(?<ticked>[☑✅■▣☒⊠🗹]|[[(（【]\s*[√✓✔xX]\s*[\])）】]|[√✓✔])|(?<open>[□☐◻▢]|[[(（【]\s*[\])）】])|(?<cross>[[(（【]?\s*[×✗✘]\s*[\])）】]?)|(?<filled>[●◉])|(?<circle>[○◯])/gu;

/** Whether nothing is filled in: no text, or boxes of which none is ticked. */
export function isUnfilled(text: string): boolean {
  const ticks = readTicks(text);
  return text.trim() === '' || (ticks !== undefined && 'value' in ticks && ticks.value.length === 0);
}

/** Whether a text holds a tick, a cross or a box. */
export const hasMarks = (text: string): boolean => text.search(MARKS) >= 0;

/**
 * Reads the choices among tick boxes, "☑高校 □企业", "是☑ 否□", "[√]是 [ ]否": the labels of those ticked, none where none is.
 * Undefined where the text has no boxes. Which label a box belongs to is never guessed.
 */
export function readTicks(text: string): Read<readonly string[]> | undefined {
  if (text.search(MARKS) < 0) return undefined;
  const pieces = piecesOf(text);
  const marks = pieces.filter((piece) => 'mark' in piece);
  if (marks.length === 0) return undefined;
  const ticked = marks.filter(({ mark }) => mark === 'ticked').length;
  // A tick alone is a yes, for whoever asks for one.
  if (marks.length === pieces.length) return ticked > 0 ? undefined : { value: [] };
  if (ticked === 0) return { value: [] };
  const labels = marks.length === 1 && BARE_TICK.test(text) ? [besideTick(pieces)] : labelsOfTicked(pieces);
  const names = labels.filter((label) => label !== undefined && label !== '') as string[];
  return names.length < labels.length ? notUnderstood(text.trim()) : { value: names };
}

/** The text cut at its marks. A cross counts as an open box beside a tick, a circle beside a filled one; alone they are no boxes. */
function piecesOf(text: string): Piece[] {
  const hasTick = /[√✓✔☑]/u.test(text);
  const hasRadio = /[●◉]/u.test(text) && /[○◯]/u.test(text);
  const pieces: Piece[] = [];
  let from = 0;
  const addLabel = (to: number): void => {
    const label = text.slice(from, to);
    if (label.trim() !== '') pieces.push({ label });
  };
  for (const match of text.matchAll(MARKS)) {
    const { ticked, cross, filled, circle } = match.groups ?? {};
    if ((cross !== undefined && !hasTick) || ((filled ?? circle) !== undefined && !hasRadio)) continue;
    addLabel(match.index);
    pieces.push({ mark: (ticked ?? filled) === undefined ? 'open' : 'ticked' });
    from = match.index + match[0].length;
  }
  addLabel(text.length);
  return pieces;
}

/** Boxes stand before their labels, or all after them; where neither is plain, no label is known. */
function labelsOfTicked(pieces: readonly Piece[]): (string | undefined)[] {
  const all = /[:：]\s*$/.test(labelAt(pieces, 0) ?? '') ? pieces.slice(1) : pieces;
  const labelFirst = labelAt(all, 0) !== undefined;
  const labelLast = labelAt(all, all.length - 1) !== undefined;
  return all.flatMap((piece, index) => {
    if (!('mark' in piece) || piece.mark === 'open') return [];
    const label = labelFirst === labelLast ? undefined : labelAt(all, labelFirst ? index - 1 : index + 1);
    return [label?.replace(/^[\s、，,；;/:：]+|[\s、，,；;。/]+$/g, '')];
  });
}

/** Of "是√ 否" the tick belongs to what it touches; where it touches both or neither of two labels, that cannot be told. */
function besideTick(pieces: readonly Piece[]): string | undefined {
  const at = pieces.findIndex((piece) => 'mark' in piece);
  const [before, after] = [labelAt(pieces, at - 1), labelAt(pieces, at + 1)];
  const words = (label = ''): string[] => label.split(/[\s/、，,；;]+/).filter((word) => word !== '');
  const touchesBefore = after === undefined || (before !== undefined && !/[\s/、，,；;]$/.test(before));
  const touchesAfter = before === undefined || (after !== undefined && !/^[\s/、，,；;]/.test(after));
  if (touchesBefore === touchesAfter) return undefined;
  return touchesBefore ? words(before).at(-1) : words(after)[0];
}

function labelAt(pieces: readonly Piece[], index: number): string | undefined {
  const piece = pieces[index];
  return piece !== undefined && 'label' in piece ? piece.label : undefined;
}
