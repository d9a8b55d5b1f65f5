import type { TargetKind } from '../model';
import { counts, measureOf, stumbled } from './amounts';
import type { Course } from './course';
import { isEmpty, NOBODY } from './course';
import type { Draft } from './draft';
import { newDraft } from './draft';
import type { Company } from './facts';
import { companyOf, inventionOf, isBackground, kindsOf, says, visitOf } from './facts';
import { readOn } from './read-on';
import type { Segment } from './segments';
import { isKind, textOf } from './segments';

/** Opens a new target, or several where one number is handed to each of several kinds (各2项). */
export function open(course: Course, segment: Segment): void {
  const { kinds, coordinated, near, international } = kindsOf(segment);
  const company = inherited(course, segment);
  const one = coordinated ? kinds : bestKinds(kinds, segment);
  const apiece = coordinated && says(segment, 'share', 'every') && !says(segment, 'either');
  const heads = apiece ? headsOf(kinds, segment) : [{ kinds: one, invention: inventionOf(segment) }];
  for (const { kinds: head, invention } of heads) {
    const draft = newDraft(head, textOf(segment.tokens), segment.sentence);
    // 联合培养 and 联合实验室 say it of themselves.
    const named = segment.tokens.some((token) => /^联合/.test(token.text) && head.some((kind) => token.entry?.kinds.includes(kind)));
    Object.assign(draft, { ...company, jointly: company.jointly || named, near, international, invention, visit: visitOf(segment) });
    if (company.unclear !== undefined) draft.doubts.push({ key: 'target.with-whom', params: { words: company.unclear } });
    const { hedge } = course;
    if (segment.alternative !== undefined) draft.doubts.push({ key: 'target.either', params: { words: segment.alternative } });
    if (hedge?.sentence === segment.sentence && !says(segment, 'hedge')) draft.doubts.push({ key: 'target.no-promise', params: { words: hedge.words } });
    const before = course.drafts.findLast((other) => mayContain(other, draft));
    readOn(draft, segment, apiece);
    if (before !== undefined && draft.count.state !== 'blank') draft.doubts.push({ key: 'target.maybe-part', params: { words: draft.text } });
    course.drafts.push(draft);
    course.current = draft;
  }
  const stray = one.some((kind) => kind !== 'other') && !coordinated ? strayAfterKind(segment) : undefined;
  if (stray !== undefined) course.current?.doubts.push(stumbled(stray));
  // A heading such as "合著论文：" is taken up by what follows it.
  dropEmptyHeading(course);
}

/** The targets one number is handed to: 论文、专利各2项, 发明专利和实用新型专利各2项. */
function headsOf(kinds: readonly TargetKind[], segment: Segment): readonly { kinds: readonly TargetKind[]; invention: boolean | undefined }[] {
  return kinds.flatMap((kind) => {
    const both = kind === 'patent' && says(segment, 'invention') && says(segment, 'notInvention');
    return both ? [{ kinds: [kind], invention: true }, { kinds: [kind], invention: false }] : [{ kinds: [kind], invention: inventionOf(segment) }];
  });
}

/** A second number of the same kind may be a part of the first, unless what they say of themselves differs for certain. */
function mayContain(other: Draft, draft: Draft): boolean {
  if (isEmpty(other)) return false;
  if (!other.kinds.some((kind) => kind !== 'other' && draft.kinds.includes(kind))) return false;
  if (other.invention !== undefined && draft.invention !== undefined && other.invention !== draft.invention) return false;
  if (other.visit !== undefined && draft.visit !== undefined && other.visit !== draft.visit) return false;
  return !(other.countries.length > 0 && draft.countries.length > 0 && !other.countries.some((code) => draft.countries.includes(code)));
}

/** A target named without a number directly before its like ("合著论文：与韩方发表论文2篇") only heads it. */
function dropEmptyHeading({ drafts }: Course): void {
  const last = drafts.at(-1);
  const head = drafts.at(-2);
  if (last === undefined || head === undefined || !isEmpty(head) || !head.isHeading) return;
  drafts.splice(-2, 1);
  if (head.kinds.some((kind) => last.kinds.includes(kind))) {
    last.jointly ||= head.jointly;
    if (last.countries.length === 0) last.countries = head.countries;
    last.foreign ||= head.foreign;
    last.international ||= head.international;
    last.invention ??= head.invention;
    last.visit ??= head.visit;
  } else if (head.kinds.includes('other')) last.doubts.push(stumbled(head.text));
  last.doubts.push(...head.doubts);
}

/** Whom a target is with: as it says, else as its heading or the list it stands in says. */
function inherited(course: Course, segment: Segment): Company {
  const own = companyOf(segment);
  const company = own.unclear === undefined ? course.company : NOBODY;
  const merged: Company = {
    jointly: own.jointly || ((course.heading || segment.listed) && company.jointly),
    countries: own.countries.length > 0 || !(own.jointly || course.heading || segment.listed) ? own.countries : company.countries,
    foreign: own.foreign || ((own.jointly || course.heading || segment.listed) && company.foreign),
    ...(own.unclear !== undefined ? { unclear: own.unclear } : own.foreign || company.unclear === undefined || !own.jointly ? {} : { unclear: company.unclear }),
  };
  if (merged.jointly) course.company = merged;
  return merged;
}

/** Of several kinds in one segment, the one whose unit the number has: "赴韩参加研讨会2人" is of persons. */
function bestKinds(kinds: readonly TargetKind[], segment: Segment): readonly TargetKind[] {
  if (kinds.length < 2) return kinds;
  const numbers = segment.tokens.filter((token) => token.type === 'quantity' && measureOf(token) !== 'bare');
  const fitting = kinds.filter((kind) => kind !== 'other' && numbers.some((token) => counts(kind, token)));
  return fitting.length === 1 && !kinds.includes('other') ? fitting : kinds.filter((kind) => kind !== 'other' || kinds.length === 1);
}

/** Words after the noun make it another thing: "研讨会筹备会", "论文引用"; the number after a noun must follow it at once. */
function strayAfterKind({ tokens }: Segment): string | undefined {
  const noun = tokens.findLastIndex(isKind);
  const number = tokens.findIndex((token, index) => index > noun && token.type === 'quantity');
  const between = tokens.slice(noun + 1, number < 0 ? undefined : number);
  const stray = between.find((token) => token.type === 'unknown' && /\p{Script=Han}/u.test(token.text) && !/^[上中内时后期间共将应可]+$/.test(token.text));
  const other = tokens.find((token, index) => token.entry?.kinds.includes('other') === true && !isBackground(tokens, index) && tokens.some((one, at) => at !== index && isKind(one) && one.entry?.kinds.includes('other') === false));
  return stray?.text ?? other?.text;
}
