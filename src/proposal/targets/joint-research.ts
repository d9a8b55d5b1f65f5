import { isForeign } from './facts';
import type { Segment } from './segments';
import { has } from './segments';
import type { Token } from './tokens';

/** Words of research itself; 研究团队 and 研发中心 are who does it. */
const RESEARCH = /(?:研究|研发|攻关|开发|探索)(?!团队|人员|机构|院|所|中心|者|员|生|小?组|单位|平台|基地|部门|方)/;

/**
 * A heading without those words that only say that research is joint: under 与韩方联合研究 a paper is one of that research, and
 * whether it is written jointly is not said. 与韩方联合研究并共同发表 says it all the same.
 */
export function withoutJointResearch(heading: Segment): Segment {
  const { tokens } = heading;
  const last = tokens.findLastIndex((token, index) => isResearch(token, tokens[index + 1]));
  if (last < 0) return heading;
  return { ...heading, tokens: tokens.filter((token, index) => index > last || !(has(token, 'joint', 'with') || isForeign(token))) };
}

function isResearch({ text }: Token, next: Token | undefined): boolean {
  const at = `${text}${next?.text ?? ''}`.search(RESEARCH);
  return at >= 0 && at < text.length;
}
