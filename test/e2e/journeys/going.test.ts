import { parseCell } from '../../../src/workbook/addresses';
import { commandLine, isShown, type Report } from '../command-line';
import { button, cardAt, cards, check, checked, PORTFOLIO, press, read, verdicts, WORDS, type Card } from '../pane';
import { openTheatre, sample, until, type Stage, type Theatre } from '../stage';
import { selected } from '../workbook';

jest.setTimeout(60_000);
const LIST = '2025年度第三批申报汇总表.xlsx';
let theatre: Theatre;
let report: Report;
beforeAll(async () => {
  theatre = await openTheatre();
  report = await commandLine(LIST, sample(LIST));
});
afterAll(() => theatre.close());

/** Where the command line says that a card's finding stands. */
function standsAt({ group, rule }: Card): { readonly sheet: string; readonly row: number; readonly column: number } {
  const proposal = report.proposals.find(({ id }) => group.includes(id));
  const found = (proposal?.results ?? report.portfolio).find((one) => one.rule === rule);
  const [first] = found?.evidence ?? [];
  const cell = parseCell(first?.address ?? '');
  if (first === undefined || cell === undefined) throw new Error(`the command line has no cell for ${rule}`);
  return { sheet: first.sheet, ...cell };
}

/** Waits until a card's cell is selected, and its sheet is to be seen. */
function isOn({ page }: Stage, card: Card): Promise<void> {
  const { sheet, row, column } = standsAt(card);
  return until(`${card.rule} is selected`, async () => {
    const now = await selected(page);
    return now.sheet === sheet && now.areas.length === 1 && now.areas[0]?.top === row && now.areas[0].left === column;
  });
}

const ofRule = (all: readonly Card[], proposal: string, rule: string): Card => {
  const card = all.find((one) => one.group.includes(proposal) && one.rule === rule);
  if (card === undefined) throw new Error(`no card for ${rule}`);
  return card;
};

/** The place of the card that the keys are on. */
const current = async ({ pane }: Stage): Promise<number> => Number(await pane.locator('[role=article][aria-current=true]').getAttribute('aria-posinset'));

test('a press on a finding goes to its cell; N and P go to the next and the one before', async () => {
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { page, pane } = stage;
    await check(pane);
    const all = await cards(pane);
    expect(all).toHaveLength([...report.proposals.flatMap(({ results }) => results), ...report.portfolio].filter(isShown).length);
    const withCells = all.filter(({ rule }) => !rule.startsWith('1.5-'));

    // On another sheet than the one in sight.
    const visits = ofRule(all, 'SQ2025YFE0403', '1.1-visits');
    await (await cardAt(pane, visits)).locator('p').first().click();
    await isOn(stage, visits);
    expect((await selected(page)).sheet).toBe('合作目标与考核指标');
    expect(await page.getByRole('tab', { selected: true }).first().textContent()).toBe('合作目标与考核指标');

    const after = withCells[withCells.indexOf(visits) + 1] ?? visits;
    await page.keyboard.press('n');
    await isOn(stage, after);
    expect(await current(stage)).toBe(after.place);
    await page.keyboard.press('p');
    await isOn(stage, visits);
    expect(await current(stage)).toBe(visits.place);

    // The first has none before it: nothing happens.
    const [first = visits] = all;
    await pane.getByRole('button', { name: WORDS.findings.previous }).click();
    await isOn(stage, first);
    await pane.getByRole('button', { name: WORDS.findings.previous }).click();
    await isOn(stage, first);
  });
});

test('all is done by keyboard alone: Tab to Check, Enter, into the findings, arrows, Enter to the cell', async () => {
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    const tabTo = (what: string, is: () => Promise<boolean>): Promise<void> => until(`Tab comes to ${what}`, async () => {
      await page.keyboard.press('Tab');
      return is();
    });
    const isFocused = (selector: string): Promise<boolean> => pane.evaluate((wanted) => document.activeElement?.matches(wanted) === true && document.hasFocus(), selector);

    await tabTo('Check', async () => (await isFocused('button')) && (await pane.evaluate(() => document.activeElement?.textContent)) === WORDS.actions.check);
    await page.keyboard.press('Enter');
    await checked(pane);
    await tabTo('the findings', () => isFocused('[role=feed] [role=article]'));
    const all = await cards(pane);
    const [first, second] = all;
    if (first === undefined || second === undefined) throw new Error('there are two findings at least');
    expect(await current(stage)).toBe(first.place);
    await page.keyboard.press('ArrowDown');
    await until('the next card has the focus', () => isFocused(`[aria-posinset="${String(second.place)}"]`));
    await page.keyboard.press('Enter');
    await isOn(stage, second);
    // The focus stays in the list, so that one can go on.
    expect(await isFocused(`[aria-posinset="${String(second.place)}"]`)).toBe(true);
  });
});

test('the active sheet and the selected rows are checked alone', async () => {
  await theatre.walk({ workbook: LIST }, async (stage) => {
    const { page, pane } = stage;
    await read(pane);
    const [home] = report.proposals.filter(({ id }) => id === 'SQ2025YFE0403');
    await page.getByLabel('名称框').fill('B8');
    await page.keyboard.press('Enter');
    await pane.getByLabel(WORDS.actions.scope).selectOption('rows');
    await press(pane, WORDS.actions.check);
    await checked(pane);
    expect(await verdicts(pane)).toEqual({ 不符合: 1, 待核实: 0, 符合: 0 });
    expect((await cards(pane)).filter(({ group }) => !group.includes(PORTFOLIO)).map(({ rule }) => rule).sort()).toEqual(home?.results.filter(isShown).map(({ rule }) => rule).sort());

    await pane.getByLabel(WORDS.actions.scope).selectOption('sheet');
    await press(pane, WORDS.actions.check);
    await checked(pane);
    expect(Object.values(await verdicts(pane)).reduce((sum, one) => sum + one, 0)).toBe(report.proposals.length);
    expect(await button(pane, WORDS.actions.write).isEnabled()).toBe(true);
  });
});
