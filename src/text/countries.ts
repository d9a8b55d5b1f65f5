import { onceFor } from '../once';
import { evened } from './compare';
import { remembering } from './remembering';

/** Words for countries, by code. */
export type CountryWords = Readonly<Record<string, readonly string[]>>;

const codeByWord = onceFor((countries: CountryWords) => {
  const codes = new Map<string, string>();
  for (const [code, words] of Object.entries(countries)) {
    for (const word of words.map(evened)) if (!codes.has(word)) codes.set(word, code);
  }
  return codes;
});

/** Countries' Chinese names in full, the longest first, so that 印度尼西亚 is not taken for 印度; 新方 and 中美 stand in other names too. */
const namesInFull = onceFor((countries: CountryWords) =>
  [...codeByWord(countries)].filter(([word]) => /^(?!中)\p{Script=Han}{2,}$/u.test(word) && !/[方籍]$/.test(word)).sort(([a], [b]) => b.length - a.length),
);

/** The country a whole text names, `unclear` where it is none that is known. */
export function countryOf(text: string, countries: CountryWords): string {
  return codeByWord(countries).get(evened(text)) ?? 'unclear';
}

/** The countries other than China whose Chinese names stand in a text. */
export function foreignCountriesIn(text: string, countries: CountryWords): readonly string[] {
  return namedIn(countries)(text);
}

const namedIn = onceFor((countries: CountryWords) => remembering((text) => foreignNamesIn(text, countries)));

function foreignNamesIn(text: string, countries: CountryWords): readonly string[] {
  // 内蒙古 is in China.
  let rest = evened(text).replaceAll('内蒙古', ' ');
  const found = new Set<string>();
  for (const [word, code] of namesInFull(countries)) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    if (code !== 'china') found.add(code);
  }
  return [...found];
}
