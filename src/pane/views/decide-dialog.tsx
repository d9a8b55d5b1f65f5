import { Button, Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { noticesIn } from '../../messages/notices';
import type { DecideOn } from '../engine/deciding';
import { Modal } from '../parts/modal';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import type { Decided } from '../session-deciding';
import { writeOptions } from '../settings';
import { useFetched } from '../use-fetched';
import { DecideConflicts, isFree } from './decide-conflicts';
import { countFor, DecideForm, lackOf, type Draft } from './decide-form';

interface Props {
  readonly of: DecideOn;
  /** What is wrong, of one finding alone. */
  readonly about: string | undefined;
  readonly onEnd: () => void;
}

/** Asks what a person decides on one finding or many, records it in the workbook, and shows what somebody else said meanwhile. */
export default function DecideDialog({ of, about, onEnd }: Props): ReactElement {
  const common = useCommonStyles();
  const { session, state: { generation, revision, doing, notice }, words: { deciding: words, labels }, settings, changeSettings, lang } = usePane();
  const lists = session.lists();
  const { value: can } = useFetched(lists && `${generation} ${revision} ${JSON.stringify(of)} ${lang}`, async () => lists?.decidable(of, lang));
  const [draft, setDraft] = useState<Draft>({ state: undefined, reason: '', by: settings.reviewer, andDecided: false });
  const [isTried, setTried] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [outcome, setOutcome] = useState<Decided>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isBusy = doing !== 'nothing';
  const count = can === undefined || draft.state === undefined ? 0 : countFor(can, draft.state, draft.andDecided);

  const decide = async (findings: DecideOn, andDecided: boolean, severalKnown: readonly string[]): Promise<void> => {
    if (isBusy || draft.state === undefined) return;
    changeSettings({ reviewer: draft.by.trim() });
    setFailed(false);
    const { state, reason, by } = draft;
    const now = await session.decide({ of: findings, state, reason, by, andDecided, severalKnown }, writeOptions({ ...settings, reviewer: by.trim() }, lang));
    if (now === undefined) setFailed(true);
    else if (now.conflicts.length === 0) onEnd();
    else {
      setOutcome(now);
      setChosen(new Set());
    }
  };
  const record = (): void => {
    setTried(true);
    if (can === undefined || lackOf(draft) !== undefined || count === 0) return;
    void decide(of, draft.andDecided || can.all === 1 || draft.state === 'pending', []);
  };
  const putMine = (numbers: readonly string[]): void => {
    void decide({ what: 'findings', numbers }, true, (outcome?.conflicts ?? []).filter(({ why, number }) => why === 'twice' && numbers.includes(number)).map(({ number }) => number));
  };
  const cancel = (): void => {
    if (isBusy) session.cancel();
    else onEnd();
  };

  const free = (outcome?.conflicts ?? []).filter(isFree).map(({ number }) => number);
  const mine = free.length === 1 ? free : free.filter((number) => chosen.has(number));
  const buttons = outcome === undefined ? (
    <>
      <Button onClick={cancel}>{words.cancel}</Button>
      <Button appearance="primary" disabledFocusable={isBusy || draft.state === undefined || count === 0} onClick={record}>
        {can?.isWritten === false ? words.writeAndRecord : count > 1 ? words.recordMany(count) : words.record}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={cancel}>{free.length === 0 ? words.close : words.keepTheirs}</Button>
      {free.length > 0 && <Button appearance="primary" disabledFocusable={isBusy || mine.length === 0} onClick={() => { if (mine.length > 0) putMine(mine); }}>{free.length === 1 ? words.putMine : words.putMineFor(mine.length)}</Button>}
    </>
  );
  const title = outcome !== undefined ? words.conflictTitle : can !== undefined && can.all > 1 ? words.manyTitle(can.all) : words.title;
  return (
    <Modal id="decide" title={title} buttons={buttons} onCancel={cancel}>
      {outcome === undefined && about !== undefined && <p className={common.small}>{about}</p>}
      {outcome === undefined && can?.said.map((line) => <p key={line} className={common.small}><strong>{line}</strong></p>)}
      {outcome !== undefined && draft.state !== undefined
        ? <DecideConflicts decided={outcome.decided} conflicts={outcome.conflicts} mine={[labels.state[draft.state], draft.by, draft.reason].filter((text) => text.trim() !== '').join('，')} chosen={chosen} choose={(number, isChosen) => { setChosen(new Set(isChosen ? [...chosen, number] : [...chosen].filter((one) => one !== number))); }} />
        : can !== undefined && <DecideForm can={can} draft={draft} change={(changed) => { setDraft({ ...draft, ...changed }); }} isTried={isTried} />}
      {can?.isWritten === false && outcome === undefined && <p className={common.hint}>{words.noTable}</p>}
      <div role="status">
        {isBusy && <Spinner size="tiny" label={words.working} />}
        {isFailed && !isBusy && <p>{notice === undefined ? words.failed : noticesIn(lang).say(notice.message)}</p>}
      </div>
    </Modal>
  );
}
