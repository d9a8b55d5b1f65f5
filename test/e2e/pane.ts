import type { Frame, Locator } from 'playwright-core';
import { messagesIn } from '../../src/messages/messages';
import { paneMessagesIn } from '../../src/messages/pane';
import { until } from './stage';

/** The pane's own words: journeys find things by what an officer reads. */
export const WORDS = paneMessagesIn('zh');
/** What heads the findings on all proposals together (src/messages/zh/report.ts). */
export const PORTFOLIO = messagesIn('zh').say({ key: 'report.all-proposals', params: {} });

/** A finding's card. */
export interface Card {
  /** The heading that it stands under. */
  readonly group: string;
  readonly level: string;
  readonly rule: string;
  /** Its place in the list, from 1. */
  readonly place: number;
}

export const button = (pane: Frame, name: string): Locator => pane.getByRole('button', { name, exact: true });

export type Tab = 'overview' | 'findings' | 'guide' | 'mapping';

/** Opens one of the pane's views, and waits until it is there. */
export async function show(pane: Frame, tab: Tab): Promise<void> {
  await pane.locator(`#tab-${tab}`).click();
  await pane.locator(`#view[aria-labelledby=tab-${tab}]`).waitFor();
}

/** Waits until the pane has read the workbook. */
export async function read(pane: Frame): Promise<void> {
  await pane.getByRole('heading', { name: WORDS.overview.proposals }).or(pane.getByRole('heading', { name: WORDS.overview.empty })).first().waitFor();
}

/** Waits until the pane is not busy. */
export const ready = (pane: Frame): Promise<void> => button(pane, WORDS.actions.check).and(pane.locator('section > button')).waitFor();

/** Presses Check and waits for the findings. */
export async function check(pane: Frame): Promise<void> {
  await ready(pane);
  await press(pane, WORDS.actions.check);
  await checked(pane);
}

/** Waits until the findings are shown. */
export async function checked(pane: Frame): Promise<void> {
  await ready(pane);
  await pane.locator('#view[aria-labelledby=tab-findings]').waitFor();
  await pane.locator('[role=feed] [role=article][tabindex]').first().or(pane.getByText(WORDS.findings.none)).first().waitFor();
}

/** Presses Write and waits until it is done or refused. */
export async function write(pane: Frame): Promise<void> {
  await ready(pane);
  await press(pane, WORDS.actions.write);
  await ready(pane);
}

/** Presses a button beside the scope. */
export const press = (pane: Frame, name: string): Promise<void> => pane.locator('section', { has: pane.getByLabel(WORDS.actions.scope) }).getByRole('button', { name, exact: true }).click();

/** The figures of the verdicts by their word. */
export async function verdicts(pane: Frame): Promise<Readonly<Record<string, number>>> {
  const tiles = pane.locator('#view section', { has: pane.locator('h2', { hasText: /核验 / }) }).locator('dl').first().locator('> div');
  const found = await tiles.evaluateAll((all) => all.map((tile): [string, number] => [tile.querySelector('dt')?.textContent ?? '', Number((tile.querySelector('dd')?.textContent ?? '').replaceAll(',', ''))]));
  return Object.fromEntries(found);
}

/** The notice's words; '' where there is none. */
export async function notices(pane: Frame): Promise<string> {
  return (await pane.getByRole('region', { name: WORDS.notices.label }).allInnerTexts()).join('\n');
}

/** Waits until a notice says something. */
export const noticed = (pane: Frame, words: string): Promise<void> => until(`the pane says ${words}`, async () => (await notices(pane)).includes(words));

interface Seen {
  readonly place: number;
  readonly count: number;
  readonly group?: string;
  readonly level?: string;
  readonly rule?: string;
}

/** All cards of the list, which is scrolled through since only those in sight are there; begun anew where the list changes meanwhile. */
export async function cards(pane: Frame): Promise<readonly Card[]> {
  const seen = new Map<number, Seen>();
  await until('all cards were seen', async () => {
    const inSight = await cardsInSight(pane);
    const count = inSight[0]?.count ?? 0;
    if ([...seen.values()].some((one) => one.count !== count)) seen.clear();
    for (const one of inSight) seen.set(one.place, one);
    const missing = Array.from({ length: count }, (_, index) => index + 1).find((place) => !seen.has(place));
    if (missing !== undefined) await scrollToward(pane, missing);
    return missing === undefined;
  });
  let group = '';
  const all: Card[] = [];
  for (const { place, group: title, level = '', rule } of [...seen.values()].sort((a, b) => a.place - b.place)) {
    if (rule === undefined) group = title ?? '';
    else all.push({ group, level, rule, place });
  }
  return all;
}

function cardsInSight(pane: Frame): Promise<readonly Seen[]> {
  return pane.locator('[role=feed] [role=article]').evaluateAll((all) => all.map((article) => {
    const at = { place: Number(article.getAttribute('aria-posinset')), count: Number(article.getAttribute('aria-setsize')) };
    const isGroup = article.querySelector('h3') !== null;
    return isGroup
      ? { ...at, group: [...article.querySelectorAll('h3, h3 ~ *, h3 + *, div + div > span:first-child')].map(({ textContent }) => textContent).join(' ') }
      : { ...at, level: article.querySelector('svg')?.parentElement?.textContent ?? '', rule: [...article.querySelectorAll('details button')].at(-1)?.textContent ?? '' };
  }));
}

/** The card of a finding, scrolled into sight. */
export async function cardAt(pane: Frame, { place }: Pick<Card, 'place'>): Promise<Locator> {
  const card = pane.locator(`[role=feed] [role=article][aria-posinset="${String(place)}"]`);
  await until(`card ${String(place)} is there`, async () => {
    if ((await card.count()) > 0) return true;
    await scrollToward(pane, place);
    return false;
  });
  await card.scrollIntoViewIfNeeded();
  return card;
}

/** Scrolls the list one step toward a place. */
async function scrollToward(pane: Frame, place: number): Promise<void> {
  const there = (await cardsInSight(pane)).map((one) => one.place);
  const nearest = place < Math.min(...there) ? Math.min(...there) : Math.max(...there);
  // An edit that is followed may take that card away just now: then the next step goes by what is there.
  await pane.locator(`[role=feed] [role=article][aria-posinset="${String(nearest)}"]`).scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined);
}

/** Opens the settings. */
export async function settings(pane: Frame): Promise<void> {
  await button(pane, WORDS.header.settings).click();
  await pane.getByRole('heading', { name: WORDS.settings.title }).waitFor();
}
