import type { Found } from './layout/found';
import { alreadyRead, evenedValue, valuesOf } from './layout/found';
import { evenedLabel } from './layout/evened-label';

/** Puts together what forms on several sheets say of one application; forms that contradict each other stay apart. */
export function linkForms(found: readonly Found[]): readonly Found[] {
  // Of a long list no row is a form.
  if (found.every(({ form }) => form === undefined)) return found;
  const linked: Found[] = [];
  for (const one of found) {
    const at = one.form !== undefined ? linked.findIndex((other) => isSame(other, one) && !contradict(other, one)) : -1;
    const other = linked[at];
    if (other === undefined) linked.push(one);
    else linked[at] = joined(other, one);
  }
  return linked;
}

/** Whether two forms, on a sheet each, are of one proposal: the same number, or, where one has none, the same title. */
function isSame(a: Found, b: Found): boolean {
  if (a.form === undefined || a.foreign || b.foreign || a.home.sheet === b.home.sheet) return false;
  const ids = [evenedValue(a, 'proposalId'), evenedValue(b, 'proposalId')];
  const [key, other] = ids.includes(undefined) ? [evenedValue(a, 'titleZh'), evenedValue(b, 'titleZh')] : ids;
  return key !== undefined && key === other;
}

/** Whether two forms state anything differently. */
function contradict(a: Found, b: Found): boolean {
  return (b.form?.placements ?? []).some(({ slot, placed }) => {
    const said = valuesOf(a, slot);
    return placed.content !== undefined && said.length > 0 && !said.some(({ content, unit }) => evenedLabel(content?.text ?? '') === evenedLabel(placed.content?.text ?? '') && unit === placed.unit);
  });
}

function joined(a: Found, b: Found): Found {
  const form = {
    placements: [...(a.form?.placements ?? []), ...(b.form?.placements ?? [])],
    participants: [...(a.form?.participants ?? []), ...(b.form?.participants ?? [])],
    targetColumns: [],
  };
  return { ...a, hidden: a.hidden || b.hidden, form, ...alreadyRead(form) };
}
