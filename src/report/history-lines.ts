import type { Labels } from '../messages/labels';
import type { Messages } from '../messages/messages';
import { keyOf } from '../review/columns';
import { eventOf, storiesIn, type History, type HistoryRow } from '../review/history';
import { HISTORY_COLUMNS, type HistoryColumn } from '../review/history-columns';
import { cellText } from '../review/read-table';
import { historyWords } from './review-words';

const WORDS = historyWords();

/** A history as lines for people, a line an event, rows that cannot be read as they stand. */
export function historyLines({ rows }: History, messages: Messages): string[] {
  return rows.map((row) => lineOf(row, messages, 'with-finding'));
}

/** What became of the decisions on each finding that there are any on, by its number; the lines are made when they are asked for. */
export function storyLines(history: History): (number: string, messages: Messages) => string[] {
  const stories = storiesIn(history, WORDS);
  return (number, messages) => (stories.get(number) ?? []).map((row) => lineOf(row, messages, 'finding-known'));
}

/** A history for programs: what stands in each column, words of ours by their keys, and the columns that somebody added apart. */
export function historyJson({ rows, added }: History): object[] {
  return rows.map((row) => {
    const others = row.added.flatMap((cell, index) => (cell === undefined ? [] : [[added[index] ?? '', cellText(cell)] as const]));
    const columns = HISTORY_COLUMNS.filter((column) => row.cells[column] !== undefined);
    const event = eventOf(row, WORDS) ?? 'unreadable';
    return { ...Object.fromEntries(columns.map((column) => [column, valueOf(row, column)])), event, ...(others.length === 0 ? {} : { added: Object.fromEntries(others) }) };
  });
}

function valueOf({ cells }: HistoryRow, column: HistoryColumn): string | number {
  const text = cellText(cells[column]);
  if (column === 'state') return keyOf(WORDS.states, text) ?? text;
  if (column === 'means') return keyOf(WORDS.means, text) ?? text;
  const value = cells[column]?.value;
  return typeof value === 'number' && cells[column]?.date === undefined ? value : text;
}

function lineOf(row: HistoryRow, { say, labels }: Messages, which: 'with-finding' | 'finding-known'): string {
  const text = (column: HistoryColumn): string => cellText(row.cells[column]);
  switch (eventOf(row, WORDS)) {
    case 'run':
      return say({
        key: 'history.run',
        params: {
          at: text('at'), by: text('by'), means: meansIn(text('means'), labels), call: text('call'), rules: text('rules'),
          proposals: { nonCompliant: text('nonCompliant'), undecided: text('undecided'), compliant: text('compliant') },
          findings: { violated: text('violated'), undecided: text('open'), advice: text('advice') },
        },
      });
    case 'decision': {
      const state = keyOf(WORDS.states, text('state'));
      const finding = which === 'finding-known' ? [] : [text('number'), text('rule'), text('proposal')].filter((one) => one !== '');
      return say({ key: 'history.decision', params: { at: text('at'), finding, state: state === undefined ? text('state') : labels.state[state], by: text('by'), decidedAt: text('decidedAt'), opinion: text('opinion'), actual: text('actual') } });
    }
    case undefined:
      return say({ key: 'history.unreadable', params: { texts: [...HISTORY_COLUMNS.map((column) => row.cells[column]), ...row.added].map(cellText).filter((one) => one !== '') } });
  }
}

function meansIn(text: string, { means }: Labels): string {
  const known = keyOf(WORDS.means, text);
  return known === undefined ? text : means[known];
}
