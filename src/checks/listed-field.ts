import { onceFor } from '../once';
import { evened } from '../text/compare';
import { remembering } from '../text/remembering';
import type { Area } from './check';

/** How a text stands to the fields of research that a direction lists. */
export interface ListedField {
  readonly likeness: 'listed' | 'unclear' | 'unlisted';
  /** The listed names it is, topics where topics are listed; of an unclear one those it may be. */
  readonly names: readonly string[];
}

/** A subtopic follows these: "氢能—电解水制氢", "氢能（制氢）". */
const INTO_SUBTOPIC = /^[-‐-―−:：>→·(（【\[]/u;
/** Another field follows these. */
const AND_ANOTHER = /^(?:[、，,；;/／+&]|和|与|及|以及|and)/u;
const NUMBERING = /^(?:[(（]?\d+[)）.、]|[一二三四五六七八九十]+[、.])/u;
const SUFFIX = /^(?:领域|方向)/u;
/** What follows a name may take it back: 氢能（否）, 氢能（不含光伏）. */
const TAKEN_BACK = /否|不含|不包括|不涉及|除外|以外|排除/u;

/**
 * Reads a field of research against those listed (domain.md, part 2, "Fields"): a listed name, alone or with a subtopic,
 * is listed; where an area has topics, only a topic is, and under its own area; a near name or another script is unclear.
 */
export function readListedField(text: string, areas: readonly Area[]): ListedField {
  return readerOf(areas)(text);
}

/** A direction has few fields, and its proposals say them again and again. */
const readerOf = onceFor((areas: readonly Area[]) => remembering((text) => read(text, areas)));

function read(text: string, areas: readonly Area[]): ListedField {
  const plain = evened(text).replace(NUMBERING, '').replace(/[。.;；]$/u, '');
  if (!/\p{Script=Han}/u.test(plain) || TAKEN_BACK.test(plain)) return { likeness: 'unclear', names: [] };
  return readList(plain, areas) ?? { likeness: near(plain, areas) ? 'unclear' : 'unlisted', names: [] };
}

interface Name {
  readonly name: string;
  /** The name after evening out. */
  readonly text: string;
  readonly area: Area;
  readonly isTopic: boolean;
}

/** The names that areas list, longest first; worked out once for each rule's list. */
const namesOf = onceFor((areas: readonly Area[]): readonly Name[] =>
  areas
    .flatMap((area) => [{ name: area.name, area, isTopic: false }, ...(area.topics ?? []).map((topic) => ({ name: topic, area, isTopic: true }))])
    .map((one) => ({ ...one, text: evened(one.name) }))
    .sort((a, b) => b.text.length - a.text.length),
);

/** One listed name after another; undefined where the text does not begin with one. */
function readList(text: string, areas: readonly Area[]): ListedField | undefined {
  const name = namesOf(areas).find((one) => text.startsWith(one.text));
  if (name === undefined) return undefined;
  const rest = text.slice(name.text.length).replace(SUFFIX, '');
  if (!name.isTopic && name.area.topics !== undefined) return readTopics(rest, name.area, areas);
  const here: ListedField = { likeness: 'listed', names: [name.name] };
  if (rest === '') return here;
  if (name.isTopic && areas.some((area) => area !== name.area && rest.includes(evened(area.name)))) return { likeness: 'unclear', names: here.names };
  const another = AND_ANOTHER.exec(rest);
  if (another !== null) {
    const others = readList(rest.slice(another[0].length), areas);
    return others === undefined ? { likeness: 'unclear', names: here.names } : together(here, others);
  }
  return INTO_SUBTOPIC.test(rest) ? { likeness: 'listed', names: [name.name, ...namesWithin(rest, name, areas)] } : undefined;
}

/** The other listed names that a subtopic holds: "生物科技（信息通信）" may be counted as either. */
function namesWithin(subtopic: string, own: Name, areas: readonly Area[]): readonly string[] {
  return namesOf(areas)
    .filter(({ isTopic, area, text }) => text !== own.text && (isTopic || area.topics === undefined) && subtopic.includes(text))
    .map(({ name }) => name);
}

/** After an area that lists topics: its own topic makes it listed, none leaves it unclear, another's or an unlisted one is not listed. */
function readTopics(rest: string, area: Area, areas: readonly Area[]): ListedField {
  const inner = rest.replace(INTO_SUBTOPIC, '').replace(AND_ANOTHER, '').replace(/[)）\]】]$/u, '');
  const topics = area.topics ?? [];
  if (inner === '') return { likeness: 'unclear', names: topics };
  const own = readList(inner, [area]);
  if (own?.likeness === 'listed') return own;
  if (readList(inner, areas)?.likeness !== 'listed' && near(inner, [area])) return { likeness: 'unclear', names: topics };
  return own ?? { likeness: 'unlisted', names: [] };
}

function together(a: ListedField, b: ListedField): ListedField {
  const likeness = a.likeness === 'listed' && b.likeness === 'listed' ? 'listed' : 'unclear';
  return { likeness, names: [...new Set([...a.names, ...b.names])] };
}

/** Whether a text is like a listed name: the one holds the other, or they share most of their characters (生物科技, 生物技术). */
function near(text: string, areas: readonly Area[]): boolean {
  return namesOf(areas).some(({ text: name }) => text.includes(name) || (text.length > 1 && name.includes(text)) || shared(text, name) > 0.7);
}

/** The share of characters two texts have in common (Dice's coefficient over characters). */
function shared(a: string, b: string): number {
  const left = Array.from(b);
  let common = 0;
  for (const character of a) {
    const place = left.indexOf(character);
    if (place < 0) continue;
    left.splice(place, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}
