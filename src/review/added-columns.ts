/** A table's rows, each with its cells in the columns that people added, and those columns' headers. */
interface WithAdded<R extends Added> {
  readonly rows: readonly R[];
  readonly added: readonly string[];
}

interface Added {
  readonly added: readonly (object | undefined)[];
}

/** The rows of two tables with the added columns of both, those of the first in front. */
export function inOneWidth<R extends Added>(first: WithAdded<R>, second: WithAdded<R>): { readonly ours: readonly R[]; readonly theirs: readonly R[]; readonly added: readonly string[] } {
  return {
    ours: first.rows.map((row) => ({ ...row, added: [...row.added, ...second.added.map(() => undefined)] })),
    theirs: second.rows.map((row) => ({ ...row, added: [...first.added.map(() => undefined), ...row.added] })),
    added: [...first.added, ...second.added],
  };
}

/** Rows without the added columns, from the one at `from` on, in which none of them holds anything. */
export function withoutEmptyColumns<R extends Added>({ rows, added }: WithAdded<R>, from: number): WithAdded<R> {
  const used = added.flatMap((_, index) => (index < from || rows.some((row) => row.added[index] !== undefined) ? [index] : []));
  return { rows: rows.map((row) => ({ ...row, added: used.map((index) => row.added[index]) })), added: used.map((index) => added[index] ?? '') };
}
