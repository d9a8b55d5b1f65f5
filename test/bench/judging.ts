import { readRulebook } from '../../src/cli/rule-files';
import { judgeBy, type Judge } from '../../src/judge/judge';
import type { Proposal } from '../../src/proposal/model';
import type { Rulebook } from '../../src/rulebook/rulebook';
import { rulesFor } from '../support/rules-for';
import { judgeByHand } from './hand-written';
import { ajvPeer } from './judging-ajv';
import { jsonRulesEnginePeer } from './judging-json-rules-engine';
import type { Peer, PeerJudge } from './judging-peers';
import { zodPeer } from './judging-zod';
import { heldBy, medianOf, type Contender } from './judging-rounds';
import { generateProposals } from './proposals';
import { firstDifference } from './same-findings';
import { printTable } from './table';

const PROPOSALS = 10000;
/** A slow one is run fewer times, so that the bench ends in a few minutes. */
const ROUNDS = { own: 9, peers: 3 };

/** Measures the judge against the hand-written loop and against libraries, over the same proposals, and prints a table of ratios. */
export async function benchJudging(): Promise<void> {
  const rulebook = readRulebook('rules/2025-3');
  const judge = judgeBy(rulebook);
  for (const { bothSides, heading } of SETS) {
    const proposals = generateProposals(PROPOSALS, 7, { bothSides });
    assertSame(judge, proposals);
    const contenders: Contender[] = [
      { name: 'hand-written', rules: RULES, rounds: ROUNDS.own, run: () => proposals.map(judgeByHand) },
      { name: 'clausecheck', rules: RULES, rounds: ROUNDS.own, run: () => proposals.map((proposal) => judge.judgeProposal(proposal)) },
    ];
    for (const peer of PEERS) contenders.push(await contenderOf(peer, rulebook, judge, proposals));
    await print(heading, contenders);
  }
}

/** Both sides' texts to compare make most of the work; without them what is left is the judge's own. */
const SETS = [
  { bothSides: true, heading: `Judging ${PROPOSALS} proposals, both sides' applications at hand` },
  { bothSides: false, heading: `Judging ${PROPOSALS} proposals, the Chinese side's application alone` },
];

const PEERS: readonly Peer[] = [ajvPeer, zodPeer, jsonRulesEnginePeer];
/** All rules of the call that look at one proposal. */
const RULES = 47;

function assertSame(judge: Judge, proposals: readonly Proposal[]): void {
  const difference = firstDifference(judge, proposals);
  if (difference !== undefined) throw new Error(`the judge and the hand-written loop differ: ${JSON.stringify(difference)}`);
}

/** Makes a library ready for each direction, and makes sure that it passes exactly what the judge finds met. */
async function contenderOf(peer: Peer, rulebook: Rulebook, judge: Judge, proposals: readonly Proposal[]): Promise<Contender> {
  const said = [undefined, ...rulebook.directions.map(({ code }) => code)].map((code) => ({ code, rules: rulesFor(rulebook, code).filter((rule) => peer.canSay(rule)) }));
  const judges = new Map(said.map(({ code, rules }) => [code, peer.prepare(rules)]));
  const judgeOf = ({ direction }: Proposal): PeerJudge => {
    const code = direction.state === 'present' ? direction.value : undefined;
    const found = judges.get(code) ?? judges.get(undefined);
    if (found === undefined) throw new Error('no common rules');
    return found;
  };
  const ids = new Set(said.flatMap(({ rules }) => rules.map(({ id }) => id)));
  for (const proposal of proposals.slice(0, 500)) {
    const failed = await judgeOf(proposal)(proposal);
    const expected = judge.judgeProposal(proposal).findings.filter(({ rule, outcome }) => ids.has(rule.id) && outcome !== 'met').map(({ rule }) => rule.id);
    if ([...failed].sort().join() !== expected.sort().join()) throw new Error(`${peer.name} fails ${[...failed].sort().join()}, not ${expected.sort().join()}`);
  }
  const run = async () => {
    const results: (readonly string[])[] = [];
    for (const proposal of proposals) {
      const failed = judgeOf(proposal)(proposal);
      results.push(failed instanceof Promise ? await failed : failed);
    }
    return results;
  };
  return { name: peer.name, rules: ids.size, rounds: ROUNDS.peers, run };
}

async function print(heading: string, contenders: readonly Contender[]): Promise<void> {
  const times = await medianOf(contenders);
  const [byHand = NaN] = times;
  const lines: string[][] = [];
  for (const [at, contender] of contenders.entries()) {
    const time = times[at] ?? NaN;
    lines.push([contender.name, String(contender.rules), time.toFixed(0), (time / byHand).toFixed(2), await heldBy(contender)]);
  }
  process.stdout.write(`${heading} (median of rounds in turn after warm-up; the libraries only say pass or fail, by the rules they can express)\n`);
  printTable([['judged by', `rules of ${RULES}`, 'ms', 'times by hand', 'MB of results'], ...lines]);
}
