import { writtenTime } from '../report/written-time';
import type { DecidedState, Made, ToDecide } from '../review/deciding';
import type { ConflictLine, DecideOn } from './engine/deciding';
import type { Notice } from './session';
import type { SessionCore } from './session-core';
import { said } from './session-notices';
import { readFindings, showDecisions, unlessChanged } from './session-table';
import { writeWith, type WriteAsked } from './session-writing';
import type { Work } from './session-work';

/** What a person decides on findings. */
export interface Deciding {
  readonly of: DecideOn;
  readonly state: DecidedState;
  readonly reason: string;
  readonly by: string;
  /** Whether findings of which somebody has said something are decided on too. */
  readonly andDecided: boolean;
  /** Findings of which the person knows that the table has several rows. */
  readonly severalKnown?: readonly string[];
}

/** What came of it. */
export interface Decided {
  /** How many findings' rows say so now. */
  readonly decided: number;
  /** Those on which nothing was written, since something else stands there than the pane showed. */
  readonly conflicts: readonly ConflictLine[];
}

/** So often what did not arrive is written again. */
const TRIES = 3;

/**
 * Writes a decision into the findings table: one request to read it as it stands, one to write, one to read back. The table is
 * written first where there is none, or a finding has no row yet. Comes to undefined where it failed, which a notice says.
 */
export async function decide(core: SessionCore, asked: Deciding, options: WriteAsked): Promise<Decided | undefined> {
  const { of, state, reason, by, andDecided, severalKnown = [] } = asked;
  const made: Made = { state, reason: reason.trim(), by: by.trim(), at: writtenTime(core.parts.now()) };
  // What the pane shows when the person decides: a second try is held against that too.
  let seen: readonly ToDecide[] | undefined;
  let outcome: Decided | undefined;
  await core.run('deciding', 'deciding', async (work) => {
    const started = core.engine();
    if (started === undefined) return undefined;
    seen ??= await work.ask(started, started.engine.toDecide(of, state, andDecided));
    if (seen.length === 0) {
      outcome = { decided: 0, conflicts: [] };
      return said('warning', { key: 'notice.nothing-decided', params: {} });
    }
    const { notice, decided } = await carryOut(core, seen, made, severalKnown, options, work);
    outcome = decided;
    return notice;
  });
  return outcome;
}

interface CarriedOut {
  readonly notice: Notice | undefined;
  readonly decided?: Decided;
}

async function carryOut(core: SessionCore, seen: readonly ToDecide[], made: Made, severalKnown: readonly string[], options: WriteAsked, work: Work): Promise<CarriedOut> {
  let table: Notice | undefined;
  for (let tried = 0; ; tried++) {
    const started = core.engine();
    if (started === undefined) return { notice: undefined };
    const { engine } = started;
    work.step = 'deciding';
    const before = core.changes.all();
    const sheet = await readFindings(core, started, work);
    const { edits, done, conflicts, needsTable } = await work.ask(started, engine.planDecision(seen, made, severalKnown, sheet, core.language()));
    if (needsTable && table === undefined) {
      table = await writeWith(core, { ...options, sheets: [...new Set([...options.sheets, 'findings' as const])] }, work);
      continue;
    }
    if (needsTable && table?.tone !== 'success') return { notice: table };
    if (edits.length === 0 || tried > TRIES) {
      if (sheet !== undefined && (await work.ask(started, engine.takeTable(sheet, true))) !== undefined) await showDecisions(core, started, work);
      return { notice: noticeOf(seen.length, done, conflicts.length, made), decided: { decided: done, conflicts } };
    }
    // Rows that moved since they were read are looked for again.
    const leftOut = await unlessChanged(core.apply(edits, work, undefined, () => core.changes.all() === before));
    work.isApplying = false;
    if (leftOut !== undefined && leftOut.length > 0) return { notice: said('warning', { key: 'notice.not-decided', params: { leftOut } }) };
  }
}

function noticeOf(asked: number, done: number, conflicts: number, { state }: Made): Notice | undefined {
  const lost = asked - done - conflicts;
  if (lost > 0) return { tone: 'warning', message: { key: 'notice.decisions-not-arrived', params: { done, lost } }, canRetry: true };
  if (conflicts > 0) return said('warning', { key: 'notice.decided-in-part', params: { state, done, conflicts } });
  return said('success', { key: 'notice.decided', params: { state, done } });
}
