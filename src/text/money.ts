import { type Interval, times } from './interval';
import { isBareNumber } from './numerals';
import { scanQuantity } from './quantity';
import { notUnderstood, type Read } from './read';
import { remembering } from './remembering';
import { normalize } from './width';

/** How many 万元 one of each unit is; units as texts and labels write them, without 人民币. */
const TEN_THOUSANDS: Readonly<Record<string, number>> = {
  万元: 1, 万: 1, 'rmb10,000': 1, '10,000rmb': 1, '10,000yuan': 1, '10krmb': 1,
  元: 1e-4, 圆: 1e-4, rmb: 1e-4, cny: 1e-4, yuan: 1e-4, 千元: 0.1, 百万元: 100, 亿元: 1e4, 亿: 1e4,
};
const FOREIGN = /美元|美金|欧元|韩元|韩币|新元|新币|新加坡元|日元|英镑|港元|港币|卢比|印尼盾|瑞尔|\b(?:usd|eur|krw|sgd|idr|khr|jpy|gbp|hkd)\b|us\$|[$€£₩]/i;
const RENMINBI = /人民币|\b(?:rmb|cny)\b|[¥￥]|\byuan\b/gi;
const ENGLISH: readonly (readonly [RegExp, string])[] = [[/ ?\bbillion\b/gi, '十亿'], [/ ?\bmillion\b/gi, '百万'], [/ ?\bthousand\b/gi, '千']];

/** Words for what the state grants, and for what others give or the whole sum. */
const GRANT = /国拨|中央财政|专项资金|专项经费|财政资金|财政经费/;
const OTHER_MONEY = /总预算|总经费|总投入|总额|总计|合计|预算|自筹|配套|自有|地方|其他|其它|外方|企业/;

/**
 * Reads an amount of money in 万元: 750万, 7,500,000元, 0.075亿元, RMB 7.5 million; of "总预算900万元，其中国拨450万元" the part that
 * the state grants. `unit` is that of the label, for a bare number; without any unit, or in another currency, it is unreadable.
 */
export function readMoney(text: string, unit?: string): Read<Interval> {
  const normal = normalize(text).replace(/[。;]$/, '').replace(/ ?\((?:国拨|中央财政)(?:经费|资金)?\)$/, '');
  if (FOREIGN.test(normal)) return { why: { key: 'text.foreign-currency', params: { words: normal } } };
  const whole = amountOf(normal, unit);
  if ('value' in whole || whole.why.key !== 'text.not-understood') return whole;
  return grantAmong(normal, unit) ?? whole;
}

/** The one part of a text that speaks of the grant, where all others speak of other money. */
function grantAmong(normal: string, unit: string | undefined): Read<Interval> | undefined {
  const parts = normal.split(/,(?!\d{3}(?!\d))|[;。()\n]|其中/).map((part) => part.trim()).filter((part) => part !== '');
  const grants = parts.filter((part) => GRANT.test(part));
  const [grant] = grants;
  if (grant === undefined || grants.length > 1 || OTHER_MONEY.test(grant)) return undefined;
  if (!parts.every((part) => part === grant || OTHER_MONEY.test(part))) return undefined;
  const amount = grant.replace(/^:? ?(?:申请)?(?:国拨|中央财政)?(?:专项)?(?:财政)?(?:经费|资金)?(?:为|:)? ?/, '');
  return amountOf(amount, unit);
}

function amountOf(normal: string, unit: string | undefined): Read<Interval> {
  const isBare = isBareNumber(normal);
  const saysRenminbi = !isBare && normal.search(RENMINBI) >= 0;
  const plain = isBare ? normal : ENGLISH.reduce((text, [word, scale]) => text.replace(word, scale), normal.replace(RENMINBI, ' ')).replace(/^[ :]+|[ :整]+$/g, '').replace(/ +/g, ' ');
  const scanned = scanQuantity(plain);
  if (scanned?.text !== plain || 'why' in scanned.read) return notUnderstood(normal);
  const { interval, unit: written, scaled } = scanned.read.value;
  if (written !== undefined) return inTenThousands(interval, factorOf(written), normal);
  if (unit !== undefined && FOREIGN.test(unit)) return { why: { key: 'text.foreign-currency', params: { words: `${normal} ${unit}` } } };
  // 750万 and 7.5 million leave out no more than 元, whatever the label counts in.
  if (scaled || /\d[百千]/.test(plain) || (saysRenminbi && unit === undefined)) return inTenThousands(interval, 1e-4, normal);
  if (unit === undefined) return { why: { key: 'text.no-unit', params: { words: normal } } };
  // "CNY 7,500,000" under 万元 may be counted in either.
  return saysRenminbi && factorOf(unit) !== 1e-4 ? notUnderstood(normal) : inTenThousands(interval, factorOf(unit), `${normal} ${unit}`);
}

function inTenThousands(interval: Interval, factor: number | undefined, words: string): Read<Interval> {
  return factor === undefined ? notUnderstood(words) : { value: tidy(times(interval, factor)) };
}

/** How many 万元 one of a unit is; undefined where it is no unit of money. */
const factorOf = remembering((unit): number | undefined => {
  const plain = unit.normalize('NFKC').toLowerCase().replace(/\s/g, '').replace(/人民币|\(|\)/g, '');
  return TEN_THOUSANDS[plain] ?? (/人民币/.test(unit) && plain === '' ? 1e-4 : undefined);
});

const tidy = ({ min, max }: Interval): Interval => ({ min: tidied(min), max: max === Infinity ? max : tidied(max) });
const tidied = (value: number): number => (Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12)));
