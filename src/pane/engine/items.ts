import { messagesIn, type Language, type Messages } from '../../messages/messages';
import { clauseName } from '../../report/places';
import { shown, titleOf } from '../../report/judged';
import type { Clause } from '../../rulebook/rulebook';
import { fullAddress } from '../../workbook/addresses';
import { cardOf, type Beside } from './cards';
import type { Item, Page } from './engine';
import type { Checked } from './finding-list';
import { findingAt, groupAt, WHOLE, type Found, type Group } from './query';

/** What the headings of groups are made of. */
export interface Headings {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly titles: ReadonlyMap<string, string>;
}

/** Renders the items of a page: headings, and the findings under them. */
export function itemsOf(found: Found, { from, count }: Page, lang: Language, headings: Headings, beside: Beside): Item[] {
  const messages = messagesIn(lang);
  const items: Item[] = [];
  for (let at = from; at < from + count; at++) {
    const group = groupAt(found, at);
    if (group === undefined) continue;
    const one = findingAt(group, at - group.at - 1);
    if (at === group.at) items.push(headingOf(group, messages, headings));
    else if (one !== undefined) items.push({ kind: 'finding', card: cardOf(one, lang, messages, beside) });
  }
  return items;
}

/** The item of the finding after (or before) an item; undefined where there is none. */
export function stepFrom(found: Found, from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < found.count.items; at += step) {
    if (groupAt(found, at)?.at !== at) return at;
  }
  return undefined;
}

function headingOf(group: Group, messages: Messages, { clauses, titles }: Headings): Item {
  const { say } = messages;
  const { key, size } = group;
  const clause = clauses.get(key);
  const of = findingAt(group, 0)?.of;
  const heading = { kind: 'group' as const, key, findings: size };
  if (clause !== undefined) return { ...heading, title: clauseName(clause), detail: clause.quote };
  if (key === WHOLE || of === undefined) return { ...heading, title: say({ key: 'report.all-proposals', params: {} }), detail: say({ key: 'report.portfolio-rules-title', params: {} }) };
  return { ...heading, ...proposalHeading(of, messages, titles), verdict: of.judged.verdict };
}

function proposalHeading({ judged: { proposal, direction } }: Checked, { say }: Messages, titles: ReadonlyMap<string, string>): { readonly title: string; readonly detail: string } {
  const id = shown(proposal.proposalId) || say({ key: 'report.no-id', params: {} });
  const title = titleOf(proposal) || say({ key: 'report.no-title', params: {} });
  const of = direction === undefined ? shown(proposal.direction) || say({ key: 'report.direction-unknown', params: {} }) : `${direction} ${titles.get(direction) ?? ''}`;
  return { title: `${id}  ${title}`, detail: `${of.trim()}  ${fullAddress(proposal.home)}` };
}
