import type { XlsxMessage } from '../../xlsx/errors';
import type { Problem } from './book';
import type { PageWords } from './words';

/** A problem in a sentence. */
export function problemText(problem: Problem, words: PageWords): string {
  switch (problem.kind) {
    case 'fetch': return words.cannotFetch(problem.address);
    case 'open': return words.cannotOpen(problem.name, reasonText(problem.reason, words));
    case 'save': return words.cannotSave(problem.why);
    case 'unsaved': return words.unsaved([...new Set(problem.left.map(({ what, sheet }) => words.left(words.parts[what], sheet)))]);
    case 'refused': return words.cannotWrite;
    case 'defect': return words.defect(problem.error);
  }
}

function reasonText({ key, params }: XlsxMessage, words: PageWords): string {
  // The compiler cannot see that a key and its parameters belong together; XlsxMessage says it.
  const say = words[key] as (params: XlsxMessage['params']) => string;
  return say(params);
}
