/** How each figure is written, by its value's place in the list; 两 counts as 二, and the last of each are the forms of bank notes. */
const FIGURES = ['零〇○', '一壹弌', '二两贰貳弍兩', '三叁叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const PLACES = ['十拾', '百佰', '千仟', '万萬', '亿億'];

/** Every form as its plainest: figures as 0 to 9, places as 十百千万亿. */
const PLAIN = new Map([
  ...FIGURES.flatMap((forms, value) => Array.from(forms, (form) => [form, String(value)] as const)),
  ...PLACES.flatMap((forms) => Array.from(forms, (form) => [form, forms.charAt(0)] as const)),
]);
const SCALE = new Map([['百', 100], ['千', 1000], ['万', 1e4], ['亿', 1e8]]);

/** The characters a numeral is made of besides point and comma, for a scanner to find where one ends (a regular expression's set). */
export const NUMERAL_CHARACTERS = `0-9半${[...PLAIN.keys()].join('')}`;

/** Whether a text is a number in Arabic figures, with nothing before or behind it. */
export const isBareNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千万亿]*)$/;
const BELOW_TEN_THOUSAND = /^0?(?:([1-9])千)?(?:0?([1-9])百)?(?:0?([1-9]?)十)?(?:0?([1-9]))?$/;

/**
 * The number a whole text is, in Arabic or Chinese figures: 2, 3.0, "7,500,000", 1.5万, 十二, 两, 贰, 一百五十, 二〇二五, 半;
 * undefined where it is none, "两三" (two or three) and "一百五" (105 or 150) among them. The text is normalised already.
 */
export function parseNumeral(text: string): number | undefined {
  if (text === '半') return 0.5;
  const scaled = ARABIC.exec(text.replace(/[拾佰仟萬億]/g, (place) => PLAIN.get(place) ?? place));
  if (scaled !== null) {
    const [, whole = '', fraction = '', scale = ''] = scaled;
    return withoutNoise(Number(whole.replaceAll(',', '') + fraction) * Array.from(scale).reduce((product, mark) => product * (SCALE.get(mark) ?? 1), 1));
  }
  return /[\d.,]/.test(text) ? undefined : parseChinese(Array.from(text, (form) => PLAIN.get(form) ?? form).join(''));
}

/** Two neighbouring figures that mean "one or the other": 两三 is 2 to 3, 三五 is 3 to 5; undefined for any other text. */
export function parseEitherOr(text: string): { readonly min: number; readonly max: number } | undefined {
  if (!/^[^\d]{2}$/.test(text)) return undefined;
  const [min = NaN, max = NaN] = Array.from(text, (form) => Number(PLAIN.get(form)));
  return min > 0 && (max === min + 1 || (min === 3 && max === 5)) ? { min, max } : undefined;
}

/** Whether a numeral is written with 万 or 亿, so that a header's 万元 is no unit for it. */
export function isScaled(numeral: string): boolean {
  return /[万萬亿億]/.test(numeral);
}

/** Parses plain forms: "1百5十", "3千", "2万", and four bare figures, which are a year. */
function parseChinese(plain: string): number | undefined {
  if (/^0$|^\d{4}$/.test(plain)) return Number(plain);
  if (/[百千万亿]\d$/.test(plain)) return undefined;
  const parts = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(plain);
  if (parts === null || plain === '') return undefined;
  const [hundredMillions, tenThousands, ones] = parts.slice(1).map((part: string | undefined) => (part === undefined ? 0 : parseSection(part)));
  if (hundredMillions === undefined || tenThousands === undefined || ones === undefined) return undefined;
  return hundredMillions * 1e8 + tenThousands * 1e4 + ones;
}

function parseSection(plain: string): number | undefined {
  const match = BELOW_TEN_THOUSAND.exec(plain);
  if (match === null) return undefined;
  const [, thousands = '0', hundreds = '0', tens, ones = '0'] = match;
  // 十二 leaves its 一 out.
  return Number(thousands) * 1000 + Number(hundreds) * 100 + (tens === undefined ? 0 : Number(tens === '' ? 1 : tens) * 10) + Number(ones);
}

/** 0.075 times 10^8 is 7,500,000, not 7,500,000.000000001. */
function withoutNoise(value: number): number {
  return Number.isInteger(value) && value < 1e15 ? value : Number(value.toPrecision(15));
}
