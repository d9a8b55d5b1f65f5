import expected from '../../samples/expected.json';
import { commandLine, differingParts, isShown } from '../command-line';
import { cards, check, PORTFOLIO, read, verdicts, WORDS, write } from '../pane';
import { openTheatre, sample, type Theatre } from '../stage';
import { sheetNames } from '../workbook';

interface Expected {
  readonly proposals: Readonly<Record<string, { readonly verdict: string; readonly violated: readonly string[]; readonly undecided: readonly string[] }>>;
  readonly portfolio: { readonly violated: readonly string[]; readonly undecided: readonly string[] };
}

jest.setTimeout(60_000);
let theatre: Theatre;
beforeAll(async () => { theatre = await openTheatre(); });
afterAll(() => theatre.close());

const samples = Object.entries<Expected>(expected);

describe.each(samples)('%s', (name, { proposals, portfolio }) => {
  test('opens, is checked and written as the command line does it', async () => {
    const report = await commandLine(name, sample(name));
    await theatre.walk({ workbook: name }, async (stage) => {
      const { page, pane } = stage;
      await read(pane);
      expect(await pane.getByRole('heading', { level: 2 }).first().textContent()).toBe(WORDS.overview.found(Object.keys(proposals).length));

      await check(pane);
      const count = (...verdict: string[]): number => Object.values(proposals).filter((one) => verdict.includes(one.verdict)).length;
      expect(await verdicts(pane)).toEqual({ 不符合: count('non-compliant'), 待核实: count('undecided'), 符合: count('compliant', 'waived') });

      const listed = await cards(pane);
      const rulesOf = (group: string): string[] => listed.filter((card) => card.group.includes(group)).map(({ rule }) => rule).sort();
      for (const [id, { violated, undecided }] of Object.entries(proposals)) expect(rulesOf(id)).toEqual([...violated, ...undecided].sort());
      expect(rulesOf(PORTFOLIO)).toEqual([...portfolio.violated, ...portfolio.undecided].sort());
      expect(listed).toHaveLength([...report.proposals.flatMap(({ results }) => results), ...report.portfolio].filter(isShown).length);

      const before = await sheetNames(page);
      await write(pane);
      expect(new Set(await sheetNames(page))).toEqual(new Set([...before, '核验汇总', '核验结果', '核验条款', '核验记录']));
      expect(differingParts(await stage.save(), report.copy)).toEqual([]);
    });
  });
});
