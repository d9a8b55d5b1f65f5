import { proxy, wrap } from 'comlink';
import type { Engine } from './engine';
import { EngineDied, type StartedEngine } from './started-engine';

/** Starts an engine in a worker of its own, which nobody else uses. */
export function startEngine(worker: Worker): StartedEngine {
  const remote = wrap<Engine>(worker);
  const died = new Promise<EngineDied>((resolve) => {
    worker.onerror = (event) => { resolve(new EngineDied(event.message)); };
    worker.onmessageerror = () => { resolve(new EngineDied('messageerror')); };
  });
  const engine: Engine = {
    begin: (workbook) => remote.begin(workbook),
    addRows: (sheet, rows) => remote.addRows(sheet, rows),
    take: (given) => remote.take(given),
    read: (remembered) => remote.read(remembered),
    overview: (lang) => remote.overview(lang),
    proposals: (page, shown) => remote.proposals(page, shown),
    labels: (sheet, lang) => remote.labels(sheet, lang),
    // A function cannot be copied to a worker: it is called from there.
    check: (scope, progress) => (progress === undefined ? remote.check(scope) : remote.check(scope, proxy(progress))),
    edit: (rows) => remote.edit(rows),
    summary: (lang) => remote.summary(lang),
    count: (query) => remote.count(query),
    page: (query, page) => remote.page(query, page),
    step: (query, from, step) => remote.step(query, from, step),
    counterpart: (page, lang) => remote.counterpart(page, lang),
    office: (page, lang) => remote.office(page, lang),
    portfolio: (lang) => remote.portfolio(lang),
    clauses: (lang) => remote.clauses(lang),
    noticeCount: (of) => remote.noticeCount(of),
    noticeFile: (asked, as, now, before) => remote.noticeFile(asked, as, now, proxy(before)),
    startNoticeEdits: (asked) => remote.startNoticeEdits(asked),
    decidable: (of, lang) => remote.decidable(of, lang),
    toDecide: (of, state, andDecided) => remote.toDecide(of, state, andDecided),
    findingsPlace: (lang) => remote.findingsPlace(lang),
    planDecision: (asked, made, severalKnown, sheet, lang) => remote.planDecision(asked, made, severalKnown, sheet, lang),
    repairs: (sheet) => remote.repairs(sheet),
    takeTable: (sheet, isOwn) => remote.takeTable(sheet, isOwn),
    unwritten: () => remote.unwritten(),
    written: () => remote.written(),
    startEdits: (options) => remote.startEdits(options),
    nextEdits: () => remote.nextEdits(),
    uncommented: () => remote.uncommented(),
  };
  return { engine, died, end: () => { worker.terminate(); } };
}
