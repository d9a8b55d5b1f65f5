import type { Assertion } from './assertion';
import { cells } from './cells';
import { marks } from './marks';
import { parts } from './parts';
import { requests } from './requests';
import { SCRATCH, sheets } from './sheets';
import { tables } from './tables';

/** All that the add-in relies on. */
export const assertions: readonly Assertion[] = [...cells, ...marks, ...sheets, ...tables, ...parts, ...requests];

/** How an assertion came out. */
export interface Conformed {
  readonly says: string;
  readonly outcome: 'holds' | 'fails' | 'not asked';
  /** What was found instead, or why it was not asked. */
  readonly detail?: string;
}

/** How a batch is run, and which sets the host has. */
export interface ConformanceHost {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  isSetSupported(set: string, version: string): boolean;
}

/**
 * Puts every assertion to the host, one after the other, each on a new sheet that is taken away again; the workbook is left
 * as it was. `progress` is told shares from 0 to 1.
 */
export async function conform(host: ConformanceHost, progress: (share: number) => void = () => undefined): Promise<readonly Conformed[]> {
  const results: Conformed[] = [];
  for (const [index, assertion] of assertions.entries()) {
    progress(index / assertions.length);
    results.push(await ask(host, assertion));
  }
  return results;
}

async function ask(host: ConformanceHost, { says, needs, run }: Assertion): Promise<Conformed> {
  const [set = '', version = ''] = needs?.split(' ') ?? [];
  if (needs !== undefined && !host.isSetSupported(set, version)) return { says, outcome: 'not asked', detail: needs };
  try {
    await host.run(async (context) => {
      const sheet = context.workbook.worksheets.add(`${SCRATCH}test`);
      await context.sync();
      await run(context, sheet);
    });
    return { says, outcome: 'holds' };
  } catch (error) {
    return { says, outcome: 'fails', detail: wordsOf(error) };
  } finally {
    await host.run(takeScratchAway);
  }
}

async function takeScratchAway(context: Excel.RequestContext): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  for (const sheet of worksheets.items) if (sheet.name.startsWith(SCRATCH)) sheet.delete();
  await context.sync();
}

function wordsOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return [code, message ?? String(error)].filter((word) => word !== undefined).join(': ');
}

/** The report that a person pastes: host and rules, then a line an assertion. */
export function conformanceReport(facts: Readonly<Record<string, string>>, results: readonly Conformed[]): string {
  const holds = results.filter(({ outcome }) => outcome === 'holds').length;
  return [
    'ClauseCheck conformance',
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
    `${String(holds)} of ${String(results.length)} hold`,
    ...results.map(({ says, outcome, detail }) => `${MARKS[outcome]} ${says}${detail === undefined ? '' : ` [${detail}]`}`),
  ].join('\n');
}

const MARKS = { holds: '+', fails: '!', 'not asked': '-' } as const;
