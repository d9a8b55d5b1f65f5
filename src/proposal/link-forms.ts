import type { Found } from './layout/found';
import { evenedValue, valuesOf } from './layout/found';
import { evenedLabel } from './layout/evened-label';

/** Puts together what forms on several sheets say of one application; forms that contradict each other stay apart. */
export function linkForms(found: readonly Found[]): Found[] {
  const linked: Found[] = [];
  for (const one of found) {
    const at = one.form === true ? linked.findIndex((other) => isSame(other, one) && !contradict(other, one)) : -1;
    const other = linked[at];
    if (other === undefined) linked.push(one);
    else linked[at] = joined(other, one);
  }
  return linked;
}

/** Whether two forms, on a sheet each, are of one proposal: the same number, or, where one has none, the same title. */
function isSame(a: Found, b: Found): boolean {
  if (a.form !== true || a.foreign || b.foreign || a.home.sheet === b.home.sheet) return false;
  const ids = [evenedValue(a, 'proposalId'), evenedValue(b, 'proposalId')];
  const [key, other] = ids.includes(undefined) ? [evenedValue(a, 'titleZh'), evenedValue(b, 'titleZh')] : ids;
  return key !== undefined && key === other;
}

/** Whether two forms state anything differently. */
function contradict(a: Found, b: Found): boolean {
  return b.placements.some(({ slot, placed }) => {
    const said = valuesOf(a, slot);
    return placed.content !== undefined && said.length > 0 && !said.some(({ content, unit }) => evenedLabel(content?.text ?? '') === evenedLabel(placed.content?.text ?? '') && unit === placed.unit);
  });
}

const joined = (a: Found, b: Found): Found => ({
  ...a,
  hidden: a.hidden || b.hidden,
  placements: [...a.placements, ...b.placements],
  participants: [...a.participants, ...b.participants],
});
