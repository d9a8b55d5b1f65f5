import { messagesIn, type Language } from '../../messages/messages';
import { keepReading, type Reread } from '../../proposal/again/kept-reading';
import type { CounterpartList } from '../../proposal/counterpart/counterpart-list';
import { withCounterparts } from '../../proposal/counterpart/with-counterparts';
import { withRemembered } from '../../proposal/remembered-context';
import { clauseKey } from '../../report/clause-list';
import { commentPlan } from '../../report/comments';
import { decisionsIn } from '../../report/decided';
import { earlierMessage } from '../../report/earlier-message';
import { reportEdits } from '../../report/edits';
import { writtenHistory } from '../../report/history-edits';
import { needsNotice } from '../../report/rectification/notices';
import { noticesOf, type ForNotices } from '../../report/rectification/notices-of';
import { noticesSheet } from '../../report/rectification/notices-sheet';
import { reportedFindings } from '../../report/reported';
import { historyWords, reviewWords } from '../../report/review-words';
import { otherNames, sheetNames } from '../../report/sheet-names';
import { FINDINGS_TABLE } from '../../review/columns';
import type { DecidedState, Made, ToDecide } from '../../review/deciding';
import { earlierFindings, NOTHING_EARLIER, type Earlier } from '../../review/earlier';
import { readHistory, type History } from '../../review/history';
import type { Remembered } from '../../review/remembered';
import { strayedCells, writtenTable } from '../../review/strayed';
import { asIfUnwritten } from '../../review/unwritten';
import { sectionsOf } from '../../rulebook/rulebook';
import { fullAddress } from '../../workbook/addresses';
import type { Row, Sheet, Workbook } from '../../workbook/cells';
import type { Edit } from '../../workbook/edits';
import { arriving } from './arriving';
import { checkScope, type CheckResult } from './check';
import { clauseLines } from './clause-lines';
import { counterpartPage, givenLists, NOTHING_GIVEN, overviewOfLists, type CounterpartFile, type OpenFile } from './counterparts';
import { decidableOf, decisionEdits, repairEdits, toDecideOf, type DecideOn, type View } from './deciding';
import { editPieces } from './edit-pieces';
import { editedRows, rereadRows, withRows } from './edited-rows';
import type { Engine, Page, Query, ShownProposals, WriteOptions } from './engine';
import { there, type State } from './engine-state';
import { itemsOf, stepFrom } from './items';
import { knownTable, othersSaid, type KnownTable } from './known-table';
import { labelLines } from './label-lines';
import { newsOf } from './news';
import { letterOf, noticeFile, proposalsAsked, type NoticesAsked, type NoticesOf } from './notices';
import { officeChecks, officePage } from './office-lines';
import { withOtherDecisions } from './other-decisions';
import { countedOf, overviewOf, recounted } from './overview';
import { portfolioOf } from './portfolio-view';
import { proposalLines } from './proposal-lines';
import { find, type Finds, type Found } from './query';
import { recheck, type Replaced } from './recheck';
import { searcherOf } from './search';
import { withStories } from './stories';
import { threadsByNumber } from './threads';
import { summaryOf } from './summary';
import { comparing, isDecided, writtenBy, writtenIn } from './unwritten';
import type { Tools } from './tools';
import { isSmall } from '../following';
import { turn } from '../turn';

const NOTHING = { checked: [], ofProposals: [], ofPortfolio: [] };

/**
 * An engine for one workbook. Its methods are to be called in their order (begin, addRows, read, check, startEdits) and throw
 * an Error where one is called too soon. `openFile` opens files that are handed over.
 */
export function workbookEngine(tools: Tools, openFile: OpenFile, pause = turn): Engine {
  const { rulebook } = tools;
  const clauses = new Map(sectionsOf(rulebook).flatMap((section) => section.clauses).map((clause) => [clauseKey(clause), clause]));
  const headings = { clauses, titles: new Map(rulebook.directions.map(({ code, title }) => [code, title])) };
  const state: State = {};
  const officeOf = officeChecks(tools);
  let given = NOTHING_GIVEN;
  let last: { readonly key: string; readonly finds: Finds } | undefined;
  let searchers = new Map<Language, ReturnType<typeof searcherOf>>();

  const searcher = (lang: Language): ReturnType<typeof searcherOf> => {
    const known = searchers.get(lang) ?? searcherOf(lang);
    searchers.set(lang, known);
    return known;
  };
  /** The last query's findings are kept, so that each of its pages costs no more than itself. */
  const found = (query: Query): Found => {
    const key = JSON.stringify(query);
    if (last?.key !== key) last = { key, finds: find(state.result?.list ?? NOTHING, query, [...clauses.keys()], searcher(query.lang)) };
    return last.finds.found();
  };
  const reading = () => there(state.kept, 'read').reading();
  /** The counterpart's lists: the workbook's own, and those handed over. */
  const theirs = (): readonly CounterpartList[] => [...reading().counterparts, ...given.lists];
  const compared = () => withCounterparts(reading().proposals, theirs());
  const words = reviewWords();
  /** The workbook's table of findings, as it was last read. */
  const known = (): KnownTable => (state.known ??= knownTable(earlierFindings(there(state.kept, 'read').workbook(), words)));
  const earlier = (): Earlier => known().earlier;
  /** The findings table of a sheet as it stands now; nothing where it holds none. */
  const tableOn = (sheet: Sheet | undefined): Earlier => (sheet === undefined ? NOTHING_EARLIER : earlierFindings({ sheets: [sheet], date1904: there(state.kept, 'read').workbook().date1904 }, words));
  /** What gives other findings back what the last write took from them; it is asked for once after each write. */
  const strayedOn = (now: Earlier): Edit[] => {
    const wrote = state.wroteTable;
    state.wroteTable = undefined;
    const cells = wrote === undefined ? [] : strayedCells(wrote, now);
    return now.place === undefined || cells.length === 0 ? [] : [{ op: 'change-cells', sheet: now.place.sheet, cells }];
  };
  const history = (): History => (state.history ??= readHistory(there(state.kept, 'read').workbook(), historyWords()));
  const newResult = (result: CheckResult): void => {
    state.result = result;
    state.comparing = undefined;
    last = undefined;
    searchers = new Map();
  };

  /** The same check with some of its findings replaced; what was asked of it goes along. */
  const newFindings = (result: CheckResult, replaced: readonly Replaced[]): void => {
    state.result = result;
    for (const { before, after } of replaced) {
      last?.finds.replace(before, after);
      state.comparing?.replace(before, after);
    }
  };

  /** Lets the result go along with a proposal that was read again; false where it cannot. */
  const follow = (reread: Reread): boolean => {
    const now = recheck(there(state.result, 'check'), reread, tools);
    if (now === undefined) return false;
    if (state.counted !== undefined) state.counted = recounted(state.counted, reread.before, reread.after, tools);
    newFindings(now.result, now.replaced);
    return true;
  };

  const view = (): View => ({ result: there(state.result, 'check'), found, known: known() });

  const forNotices = (of: NoticesOf): ForNotices => ({ proposals: proposalsAsked(there(state.result, 'check'), of, found), labels: reading().labels });

  return {
    begin: later((workbook: Workbook) => { state.arriving = arriving(workbook); }),
    addRows: later((sheet: number, rows: readonly Row[]) => { there(state.arriving, 'begin').addRows(sheet, rows); }),
    async take(file: CounterpartFile) {
      const taken = await givenLists(file, openFile, tools);
      if (typeof taken === 'string') return taken;
      given = taken;
      return taken.lists.reduce((sum, { entries }) => sum + entries.length, 0);
    },
    read: later((remembered: Remembered) => {
      state.context = withRemembered(tools.context, remembered);
      state.kept = keepReading(there(state.arriving, 'begin').workbook(), state.context);
    }),
    overview: later((lang: Language) => {
      const overview = overviewOf(reading(), (state.counted ??= countedOf(reading().proposals, tools)), lang, tools);
      const { say, labels } = messagesIn(lang);
      const ofTable = earlier().problems.map((problem) => ({ cell: problem.cell, text: say(earlierMessage(problem, labels)) }));
      const ofGiven = given.problems.map(({ cell, message }) => ({ cell, text: say(message) }));
      return { ...overview, problems: [...overview.problems, ...ofTable, ...ofGiven] };
    }),
    proposals: later((page: Page, shownAs: ShownProposals = 'all') => {
      const verdicts = new Map((state.result?.list.checked ?? []).map(({ index, judged: { verdict } }) => [index, verdict]));
      return proposalLines(reading().proposals, page, shownAs, verdicts, tools);
    }),
    labels: later((sheet: string, lang: Language) => labelLines(reading().labels, sheet, lang)),
    async check(scope, progress = () => undefined) {
      newResult(await checkScope(compared(), earlier(), scope, tools, pause, progress));
    },
    async edit(read) {
      const kept = there(state.kept, 'read');
      const before = there(state.result, 'check');
      const edited = editedRows(kept.workbook(), read);
      // What reviewers decided was written anew, and was not read since.
      if (edited === undefined || state.isOvertaken === true) return { what: 'uncertain' };
      if (edited.length === 0) return { what: 'same' };
      // What stands on the counterpart's list, and which of its applications a proposal is, rests on all the others too.
      const reread = theirs().length > 0 ? undefined : rereadRows(kept, edited);
      if (reread?.every((one) => follow(one)) === true) return { what: 'checked', news: newsOf(before, there(state.result, 'check'), reread) };
      const workbook = withRows(kept.workbook(), edited);
      if (!isSmall(workbook)) return { what: 'uncertain' };
      state.kept = keepReading(workbook, there(state.context, 'read'));
      delete state.counted;
      newResult(await checkScope(compared(), earlier(), before.scope, tools, pause, () => undefined));
      return { what: 'checked', news: newsOf(before, there(state.result, 'check'), undefined) };
    },
    summary: later((lang: Language) => summaryOf(there(state.result, 'check'), lang)),
    count: later((query: Query) => found(query).count),
    page: later((query: Query, page: Page) => {
      state.threads ??= threadsByNumber(there(state.kept, 'read').workbook());
      return withStories(itemsOf(found(query), page, query.lang, headings, { rows: known().rows, threads: state.threads }), history(), query.lang);
    }),
    step: later((query: Query, from: number, step: 1 | -1) => stepFrom(found(query), from, step)),
    clauses: later((lang: Language) => clauseLines(rulebook, state.result?.judged ?? { proposals: [], portfolio: [] }, lang)),
    counterpart: later((page: Page, lang: Language) => counterpartPage(state.result && overviewOfLists(reading(), given.lists), page, lang)),
    office: later((page: Page, lang: Language) => (state.result === undefined ? { all: 0, lines: [] } : officePage(officeOf(state.result), page, lang))),
    noticeCount: later((of: NoticesOf) => {
      const { proposals } = forNotices(of);
      const notices = proposals.filter(needsNotice).length;
      return { notices, without: proposals.length - notices };
    }),
    noticeFile: async (asked, as, now, before) => noticeFile(forNotices(asked.of), rulebook, { ...letterOf(asked, rulebook), now }, as, before),
    startNoticeEdits: later((asked: NoticesAsked) => {
      const notices = noticesOf(forNotices(asked.of), rulebook, asked.lang);
      if (notices.length === 0) return undefined;
      const { sheet, edits } = noticesSheet(notices, letterOf(asked, rulebook), there(state.kept, 'read').workbook());
      state.pieces = editPieces(edits);
      return sheet;
    }),
    portfolio: later((lang: Language) => (state.result === undefined ? { isPart: false, rows: [], rules: [] } : portfolioOf(state.result, headings.titles, lang))),
    decidable: later((of: DecideOn, lang: Language) => decidableOf(of, view(), lang)),
    toDecide: later((of: DecideOn, as: DecidedState, andDecided: boolean) => toDecideOf(of, as, andDecided, view())),
    findingsPlace: later((lang: Language) => ({ table: FINDINGS_TABLE, sheet: earlier().place?.sheet ?? sheetNames(there(state.kept, 'read').workbook(), messagesIn(lang).labels).findings })),
    planDecision: later((asked: readonly ToDecide[], made: Made, severalKnown: readonly string[], sheet: Sheet | undefined, lang: Language) => {
      const now = tableOn(sheet);
      const before = strayedOn(now);
      const { edits, ...plan } = decisionEdits(asked, made, severalKnown, now, there(state.result, 'check'), lang);
      state.wroteTable = writtenTable(now, edits);
      return { ...plan, edits: [...before, ...edits] };
    }),
    repairs: later((sheet: Sheet) => {
      const now = tableOn(sheet);
      return [...strayedOn(now), ...repairEdits(now)];
    }),
    takeTable: later((sheet: Sheet | undefined, isOwn: boolean) => {
      const now = tableOn(sheet);
      const before = known();
      if (now === NOTHING_EARLIER) return before.earlier === NOTHING_EARLIER ? 0 : undefined;
      state.known = knownTable(now);
      state.isOvertaken = false;
      const { result, replaced } = withOtherDecisions(there(state.result, 'check'), decisionsIn(now), tools);
      newFindings(result, replaced);
      if (!isOwn && state.written !== undefined) {
        const { verdicts } = state.written;
        state.written = { ...(writtenIn(now, words) ?? state.written), ...(verdicts === undefined ? {} : { verdicts }) };
        state.comparing = undefined;
      }
      return othersSaid(before, state.known);
    }),
    unwritten: later(() => {
      const result = there(state.result, 'check');
      const written = (state.written ??= writtenIn(earlier(), words));
      if (written === undefined || result.isPart) return undefined;
      return (state.comparing ??= comparing(written, result.list)).counts(result.judged);
    }),
    written: later(() => {
      if (state.toWrite !== undefined) state.history = state.toWrite;
      state.written = writtenBy(there(state.result, 'check'));
      state.comparing = undefined;
      state.isOvertaken = isDecided(earlier(), words);
    }),
    startEdits: later(({ lang, now, unsure = [], marks, comments: at, sheets, officeChecks: isOfficeAsked, by }: WriteOptions) => {
      const result = there(state.result, 'check');
      const counterpart = overviewOfLists(reading(), given.lists);
      const judged = { ...result.judged, ...(isOfficeAsked ? { office: officeOf(result) } : {}), ...(counterpart === undefined ? {} : { counterpart }) };
      const workbook = there(state.kept, 'read').workbook();
      const before = asIfUnwritten(earlier(), unsure, words);
      const edits = reportEdits({ judged, rulebook, workbook, earlier: before, now, lang, what: { marks, sheets } });
      state.comments = at === undefined ? undefined : commentPlan(reportedFindings(judged), workbook, { lang, at });
      for (const edit of state.comments?.edits ?? []) edits.push(edit);
      state.toWrite = undefined;
      if (sheets.includes('findings')) {
        const written = writtenHistory({ judged, rulebook, workbook, earlier: before, history: history(), now, lang, means: 'pane', unsure, ...(by === undefined ? {} : { by }) });
        state.toWrite = written.history;
        edits.push(...written.edits);
      }
      state.wroteTable = writtenTable(earlier(), edits);
      state.pieces = editPieces(edits);
      return otherNames(workbook, messagesIn(lang).labels, sheets);
    }),
    nextEdits: later(() => {
      const next = there(state.pieces, 'startEdits').next();
      return next.done === true ? undefined : next.value;
    }),
    uncommented: later(() => ({ occupied: (state.comments?.occupied ?? []).map(fullAddress), beyond: state.comments?.beyond ?? 0 })),
  };
}

/** The same work as a promise, which what it throws rejects. */
function later<A extends unknown[], R>(work: (...given: A) => R): (...given: A) => Promise<R> {
  return (...given) => new Promise((resolve) => { resolve(work(...given)); });
}
