import type { PackageDraft } from './write-package';
import { partKey } from './zip';

/**
 * Takes relationships of a part away, by their ids, and with them every part that nothing else in the package leads to any more.
 * Throws XlsxError where the relationships of some part cannot be read.
 */
export function removeRelated(draft: PackageDraft, source: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const relationships = draft.relationships(source);
  const targets = relationships.list().filter(({ id, external }) => ids.includes(id) && !external).map(({ target }) => target);
  ids.forEach((id) => { relationships.remove(id); });
  const needed = reachable(draft, ['']);
  for (const [key, part] of reachable(draft, targets)) if (!needed.has(key)) draft.remove(part);
}

/** The parts that are there, and that a chain of relationships leads to from some parts, these included; '' is the package itself. Names by their keys. */
function reachable(draft: PackageDraft, from: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(partKey(part)) || (part !== '' && !draft.has(part))) continue;
    found.set(partKey(part), part);
    for (const { target, external } of draft.related(part)) if (!external) waiting.push(target);
  }
  return found;
}
