import type { Engine, Item } from '../../src/pane/engine/engine';
import type { NoticeFile, NoticesAsked } from '../../src/pane/engine/notices';
import { EngineDied, type StartedEngine } from '../../src/pane/engine/started-engine';
import { workbookEngine } from '../../src/pane/engine/workbook-engine';
import type { PaneSession } from '../../src/pane/session';
import { startSession } from '../../src/pane/start-session';
import { ALL, TOOLS } from './engines';
import { filePort, type FilePort } from './file-port';
import { openFile } from './open-file';
import { turn } from './turn';

/** Engines as a session starts them, each call's words copied as a worker would get them. */
export interface Engines {
  /** How many are running. */
  readonly running: () => number;
  /** What was asked of engines, in order. */
  readonly asked: (keyof Engine)[];
  /** Called ahead of what is asked; may throw, stop the work, or end an engine by `die`. */
  before: (call: keyof Engine) => void;
  /** The newest engine stops of itself. */
  die: () => void;
  start: () => StartedEngine;
}

export function engines(): Engines {
  const running = new Set<object>();
  const all: Engines = { running: () => running.size, asked: [], before: () => undefined, die: () => undefined, start };
  function start(): StartedEngine {
    const real = workbookEngine(TOOLS, openFile, turn);
    let isOver = false;
    let died: (error: EngineDied) => void = () => undefined;
    const key = {};
    running.add(key);
    const end = (): void => { isOver = true; running.delete(key); };
    all.die = () => { end(); died(new EngineDied('out of memory')); };
    // A worker copies what goes in and out; one that is over never answers.
    const asked = <A extends unknown[], R>(call: keyof Engine, work: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
      all.asked.push(call);
      all.before(call);
      await turn();
      const isFunction = (one: unknown): boolean => typeof one === 'function';
      const result = isOver ? new Promise<never>(() => undefined) : work(...(given.map((one) => (isFunction(one) ? one : structuredClone(one))) as A));
      const answer = structuredClone(await result);
      return isOver ? new Promise<never>(() => undefined) : answer;
    };
    const engine: Engine = {
      take: asked('take', (...given) => real.take(...given)), begin: asked('begin', (...given) => real.begin(...given)), addRows: asked('addRows', (...given) => real.addRows(...given)), read: asked('read', (...given) => real.read(...given)), overview: asked('overview', (...given) => real.overview(...given)),
      proposals: asked('proposals', (...given) => real.proposals(...given)), labels: asked('labels', (...given) => real.labels(...given)), check: asked('check', (...given) => real.check(...given)), edit: asked('edit', (...given) => real.edit(...given)), summary: asked('summary', (...given) => real.summary(...given)),
      count: asked('count', (...given) => real.count(...given)), page: asked('page', (...given) => real.page(...given)), step: asked('step', (...given) => real.step(...given)), clauses: asked('clauses', (...given) => real.clauses(...given)),
      noticeCount: asked('noticeCount', (...given) => real.noticeCount(...given)), noticeFile: asked('noticeFile', (of, as, now, before) => real.noticeFile(of, as, now, async (share) => { await turn(); await before(share); })), startNoticeEdits: asked('startNoticeEdits', (...given) => real.startNoticeEdits(...given)),
      office: asked('office', (...given) => real.office(...given)), portfolio: asked('portfolio', (...given) => real.portfolio(...given)), startEdits: asked('startEdits', (...given) => real.startEdits(...given)), nextEdits: asked('nextEdits', (...given) => real.nextEdits(...given)),
      counterpart: asked('counterpart', (...given) => real.counterpart(...given)),
      decidable: asked('decidable', (...given) => real.decidable(...given)), toDecide: asked('toDecide', (...given) => real.toDecide(...given)), findingsPlace: asked('findingsPlace', (...given) => real.findingsPlace(...given)),
      planDecision: asked('planDecision', (...given) => real.planDecision(...given)), repairs: asked('repairs', (...given) => real.repairs(...given)), takeTable: asked('takeTable', (...given) => real.takeTable(...given)),
      uncommented: asked('uncommented', (...given) => real.uncommented(...given)), unwritten: asked('unwritten', (...given) => real.unwritten(...given)), written: asked('written', (...given) => real.written(...given)),
    };
    return { engine, end, died: new Promise((resolve) => { died = resolve; }) };
  }
  return all;
}

export interface Opened {
  readonly port: FilePort;
  readonly session: PaneSession;
  readonly workers: Engines;
  /** The files that were handed to the person. */
  readonly files: readonly NoticeFile[];
}

/** A session over a file, at a fixed time; nothing is read yet. */
export function sessionOver(bytes: Uint8Array): Opened {
  const port = filePort(bytes);
  const workers = engines();
  const files: NoticeFile[] = [];
  return { port, workers, files, session: startSession({ port, startEngine: () => workers.start(), now: () => new Date(2025, 10, 22, 9, 30), pause: turn, settle: turn, lang: 'zh', download: (file) => { files.push(file); } }) };
}

/** All that a session shows of its findings, and what it found of the workbook. */
export async function shownBy(session: PaneSession): Promise<object> {
  const { overview, checked, isStale, remembered } = session.state();
  const lists = session.lists();
  const query = { ...ALL, levels: ['violated', 'undecided', 'advice', 'met'] as const };
  const items: readonly Item[] = lists === undefined || checked === undefined ? [] : await lists.page(query, { from: 0, count: (await lists.count(query)).items });
  return { overview, checked, isStale, remembered, items };
}

/** What to write: everything. */
export const EVERYTHING = { lang: 'zh', marks: true, sheets: ['findings', 'summary', 'clauses'], officeChecks: true } as const;

/** Notices of all proposals, with nothing filled in. */
export const NOTICES: NoticesAsked = { of: { what: 'all' }, lang: 'zh', blanks: { addressee: '', deadline: '', issuer: '', contact: '', date: '' } };
