import { messagesIn } from '../../src/messages/messages';

const LANGUAGES = ['zh', 'en'] as const;

describe.each(LANGUAGES)('%s', (language) => {
  const { labels } = messagesIn(language);

  test.each(['findings', 'summary', 'portfolio', 'portfolioRules', 'clauses'] as const)('the headers of %s are all different, as a table demands', (table) => {
    const headers = Object.values<string>(labels[table]).map((text) => text.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
  });

  test('sheet names are such as Excel takes, with room for a number', () => {
    for (const name of Object.values<string>(labels.sheet)) {
      expect(name).toMatch(/^[^\\/?*[\]:]{1,27}$/);
      expect(name).not.toMatch(/^'|'$/);
    }
  });

  test('a drop-down’s choices have no comma and fit in 255 characters', () => {
    const choices = Object.values<string>(labels.state);
    expect(choices.join(',').length).toBeLessThanOrEqual(255);
    for (const choice of choices) expect(choice).not.toContain(',');
  });
});

test('no word of one language means another thing in the other, so that earlier tables are read right', () => {
  const [zh, en] = LANGUAGES.map((language) => messagesIn(language).labels);
  for (const set of ['findings', 'state', 'change'] as const) {
    const chinese = Object.values<string>(zh?.[set] ?? {});
    for (const word of Object.values<string>(en?.[set] ?? {})) expect(chinese).not.toContain(word);
  }
});
