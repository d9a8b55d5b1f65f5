import type { Language } from '../messages/messages';
import type { Uncommented } from '../messages/notice-messages';
import { isRememberedDamaged, readRemembered, type Remembered } from '../review/remembered';
import type { Edit } from '../workbook/edits';
import type { OpenedWorkbook } from '../workbook/port';
import type { CounterpartFile, NotTaken } from './engine/counterparts';
import type { OtherName, Overview, Scope, Summary, WriteOptions } from './engine/engine';
import { sendWorkbook } from './engine/send-workbook';
import type { StartedEngine } from './engine/started-engine';
import type { Work } from './session-work';

/** A workbook that was read into an engine of its own. */
export interface FreshReading {
  readonly started: StartedEngine;
  readonly opened: OpenedWorkbook;
  readonly remembered: Remembered;
  readonly isDamaged: boolean;
  /** How many applications the counterpart's file holds; missing where none was handed over. */
  readonly applications: number | undefined;
}

/** An engine that no workbook was read into yet, and how many applications the counterpart's file holds that it has taken in. */
export type ReadyEngine = Pick<FreshReading, 'started' | 'applications'>;

/** The file handed over as the counterpart's list is none. */
export class NotTakenIn extends Error {
  override readonly name = 'NotTakenIn';
  constructor(readonly why: NotTaken) { super(why); }
}

/** Hands the counterpart's file, if there is one, to a new engine, which opens it; where that fails or is stopped, the engine is ended. Throws NotTakenIn. */
export function readyEngine(started: StartedEngine, given: CounterpartFile | undefined, work: Work): Promise<ReadyEngine> {
  return orEnd(started, async () => {
    if (given === undefined) return { started, applications: undefined };
    const taken = await work.ask(started, started.engine.take(given));
    if (typeof taken === 'string') throw new NotTakenIn(taken);
    return { started, applications: taken };
  });
}

/** What the pane shows of a reading, and of a check of it. */
export interface Shown {
  readonly lang: Language;
  readonly overview: Overview;
  readonly checked?: { readonly scope: Scope; readonly summary: Summary };
}

/** Hands a workbook to a new engine, which reads it with what is remembered; where that fails or is stopped, the engine is ended. */
export async function readInto({ started, applications }: ReadyEngine, opened: OpenedWorkbook, change: (kept: Remembered) => Remembered, pause: () => Promise<void>, work: Work): Promise<FreshReading> {
  const { engine } = started;
  const sending = work.part(0.35, 0.45);
  const asking = {
    begin: (...given: Parameters<typeof engine.begin>) => work.ask(started, engine.begin(...given)),
    addRows: (...given: Parameters<typeof engine.addRows>) => work.ask(started, engine.addRows(...given)),
  };
  return orEnd(started, async () => {
    await sendWorkbook(asking, opened.workbook, () => work.unlessStopped(pause()), (share) => {
      work.signal.throwIfAborted();
      sending(share);
    });
    const text = opened.workbook.remembered;
    const remembered = change(readRemembered(text));
    await work.ask(started, engine.read(remembered));
    return { started, opened, remembered, isDamaged: isRememberedDamaged(text), applications };
  });
}

/** Checks what was read. */
export async function checkFresh({ started }: FreshReading, scope: Scope, work: Work): Promise<void> {
  work.step = 'checking';
  await orEnd(started, () => work.ask(started, started.engine.check(scope, work.part(0.55, 0.75))));
}

/** What there is to show of a reading, and of its check of a scope where one was made. */
export async function shownOf({ started }: FreshReading, scope: Scope | undefined, lang: Language, work: Work): Promise<Shown> {
  const { engine } = started;
  return orEnd(started, async () => {
    const overview = await work.ask(started, engine.overview(lang));
    return { lang, overview, ...(scope === undefined ? {} : { checked: { scope, summary: await work.ask(started, engine.summary(lang)) } }) };
  });
}

/** All edits of a write, and which of our sheets go by another name. */
export async function editsOf({ started }: FreshReading, options: WriteOptions, work: Work): Promise<{ readonly edits: Edit[]; readonly renamed: readonly OtherName[]; readonly uncommented: Uncommented }> {
  return orEnd(started, async () => {
    const renamed = await work.ask(started, started.engine.startEdits(options));
    const uncommented = await work.ask(started, started.engine.uncommented());
    return { edits: await startedEdits(started, work), renamed, uncommented };
  });
}

/** All edits that an engine was asked to start, piece by piece. */
export async function startedEdits(started: StartedEngine, work: Work): Promise<Edit[]> {
  const next = (): Promise<readonly Edit[] | undefined> => work.ask(started, started.engine.nextEdits());
  const edits: Edit[] = [];
  for (let piece = await next(); piece !== undefined; piece = await next()) edits.push(...piece);
  return edits;
}

/** Ends an engine that nobody will use, since the work with it failed. */
export async function orEnd<T>(started: StartedEngine, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    started.end();
    throw error;
  }
}
