import { messagesIn, type Language } from '../../messages/messages';
import type { CounterpartList } from '../../proposal/counterpart/counterpart-list';
import { counterpartOverview, type CounterpartLine, type CounterpartOverview } from '../../proposal/counterpart/overview';
import { readCounterpartFile } from '../../proposal/counterpart/read-list';
import type { Reading } from '../../proposal/model';
import { counterpartSentences } from '../../report/counterpart';
import type { Workbook } from '../../workbook/cells';
import type { Page } from './engine';
import { pageOf } from './page-of';
import type { Tools } from './tools';

/** A workbook's file that the officer handed over as the counterpart's list. */
export interface CounterpartFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Opens a file's bytes as a workbook; undefined where they are none that can be read. */
export type OpenFile = (bytes: Uint8Array) => Promise<Workbook | undefined>;

/** Why a file was not taken in: it is no workbook that can be read, or holds no list of the counterpart's. */
export type NotTaken = 'unreadable' | 'no-list';

/** The lists that a file holds, and what reading them met. */
export type GivenLists = ReturnType<typeof readCounterpartFile>;
export const NOTHING_GIVEN: GivenLists = { lists: [], problems: [] };

/** A page of the counterpart's lists against the proposals checked. */
export interface CounterpartPage {
  /** A sentence for each list taken in. */
  readonly lists: readonly string[];
  readonly all: number;
  readonly lines: readonly (CounterpartLine & { readonly kindName: string })[];
}

/** The lists of a file handed over as the counterpart's, or why it was not taken in. */
export async function givenLists({ file, bytes }: CounterpartFile, openFile: OpenFile, { context }: Tools): Promise<GivenLists | NotTaken> {
  const workbook = await openFile(bytes);
  if (workbook === undefined) return 'unreadable';
  const given = readCounterpartFile(workbook, file, context);
  return given.lists.length === 0 ? 'no-list' : given;
}

/** The counterpart's lists against all of the workbook's proposals, since one that was not checked may be what stands there; undefined where none was taken in. */
export const overviewOfLists = ({ proposals, counterparts }: Reading, given: readonly CounterpartList[]): CounterpartOverview | undefined => counterpartOverview([{ proposals, lists: counterparts }], given);

/** A page of who stands on one side's list alone, in words. */
export function counterpartPage(overview: CounterpartOverview | undefined, page: Page, lang: Language): CounterpartPage {
  if (overview === undefined) return { lists: [], all: 0, lines: [] };
  const messages = messagesIn(lang);
  return {
    lists: counterpartSentences(overview, messages),
    all: overview.lines.length,
    lines: pageOf(overview.lines, page).map((line) => ({ ...line, kindName: messages.labels.counterpartKind[line.kind] })),
  };
}
