import { onceFor } from '../../once';
import { normalize } from '../../text/width';
import type { ReadingContext } from '../context';
import { foreignCountriesIn } from '../../text/countries';
import { matchDirection } from '../fields/direction';
import { evenedLabel } from '../layout/evened-label';
import type { LabelsVocabulary } from '../layout/labels-vocabulary';
import { namesDirection } from '../layout/layout-direction';
import type { Reader } from '../layout/reader';

/** Whether a sheet's name or title says that this is the counterpart agency's own list: 韩方清单, 2025年新方申报项目, Korean applications. */
export function isListNamed({ labels: { words } }: Reader, text: string): boolean {
  const { names, own } = listNames(words);
  const parts = normalize(text).split(/[^\p{L}\p{N} ]+/u).map(evenedLabel);
  return parts.some((part) => part !== '' && names.some((name) => part.endsWith(name)) && !own.some((word) => part.includes(word)));
}

const listNames = onceFor(({ sides, counterpartLists: { endings, titles } }: LabelsVocabulary) => ({
  names: [...titles.map(evenedLabel), ...sides.foreign.flatMap((side) => endings.map((ending) => evenedLabel(`${side}${ending}`)))],
  own: sides.own.map(evenedLabel),
}));

/** The directions that the texts naming a list speak of: those of a direction's code or title, else those of the countries named. */
export function directionsOfList(reader: Reader, texts: readonly string[], { vocabulary: { countries }, directions }: ReadingContext): readonly string[] {
  const coded = texts.filter((text) => namesDirection(reader, text)).flatMap((text) => {
    const match = matchDirection(text, directions);
    return 'code' in match && match.code !== undefined ? [match.code] : [];
  });
  if (coded.length > 0) return [...new Set(coded)];
  const named = new Set(texts.flatMap((text) => countriesIn(text, countries)));
  return directions.filter(({ title }) => countriesIn(title, countries).some((country) => named.has(country))).map(({ code }) => code);
}

/** Whether the texts naming a list speak of other countries alone: those of the call's directions are not among them. */
export const isOfOtherCountries = (texts: readonly string[], { vocabulary: { countries } }: ReadingContext): boolean => {
  // 中日 may be a date's part (十一月中日程), and is no country's list.
  const alone = Object.fromEntries(Object.entries(countries).map(([code, names]) => [code, names.filter((name) => !name.startsWith('中'))]));
  return texts.some((text) => countriesIn(text, alone).length > 0 || foreignCountriesIn(text, countries).length > 0);
};

/** The countries other than China that a text names: Chinese words within it, others as words of their own. */
function countriesIn(text: string, countries: ReadingContext['vocabulary']['countries']): string[] {
  // 创新方向 is no 新方, 11日方案 no 日方.
  const even = normalize(text).toLowerCase().replace(/[创更全革最]新方|\d日方/gu, ' ');
  const words = new Set(even.match(/[a-z]+/g) ?? []);
  const isIn = (word: string): boolean => (/^\p{Script=Han}{2,}$/u.test(word) ? even.includes(word) : word.length > 3 && words.has(word.toLowerCase()));
  return Object.entries(countries).filter(([code, names]) => code !== 'china' && names.some(isIn)).map(([code]) => code);
}
