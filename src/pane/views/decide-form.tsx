import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DECISIONS, needsReason, type DecidedState } from '../../review/deciding';
import type { Decidable } from '../engine/deciding';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  state: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '8px', alignItems: 'baseline', minHeight: '24px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { gridColumnStart: 2 },
  text: { height: 'auto', paddingTop: '4px', paddingBottom: '4px', resize: 'vertical' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  by: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
});

/** What a person has filled in so far. */
export interface Draft {
  readonly state: DecidedState | undefined;
  readonly reason: string;
  readonly by: string;
  readonly andDecided: boolean;
}

/** How many findings a draft's state goes to. */
export function countFor({ can, all }: Decidable, state: DecidedState, andDecided: boolean): number {
  const { open, decided } = can[state];
  return open + (andDecided || all === 1 || state === 'pending' ? decided : 0);
}

/** What a draft lacks before it can be recorded. */
export function lackOf({ state, reason, by }: Draft): 'state' | 'reason' | 'by' | undefined {
  if (state === undefined) return 'state';
  if (needsReason(state) && reason.trim() === '') return 'reason';
  return by.trim() === '' ? 'by' : undefined;
}

interface Props {
  readonly can: Decidable;
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  /** Whether the person tried to record it, so that what is missing is said. */
  readonly isTried: boolean;
}

/** The state, the reason and the name; a state that cannot be given says why. */
export function DecideForm({ can, draft, change, isTried }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { deciding: words, labels } } = usePane();
  const isReasonNeeded = draft.state !== undefined && needsReason(draft.state);
  const lack = isTried ? lackOf(draft) : undefined;
  return (
    <div className={styles.form}>
      <fieldset className={styles.group}>
        <legend>{words.state}</legend>
        {DECISIONS.map((state) => <State key={state} state={state} can={can} draft={draft} onChoose={() => { change({ state }); }} />)}
      </fieldset>
      {can.all > 1 && can.decided > 0 && draft.state !== 'pending' && (
        <label><input type="checkbox" checked={draft.andDecided} onChange={(event) => { change({ andDecided: event.target.checked }); }} /> {words.andDecided(can.decided)}</label>
      )}
      <label className={common.section}>
        <span>{labels.findings.opinion}</span>
        <textarea
          className={mergeClasses(common.control, styles.text)}
          rows={3}
          maxLength={2000}
          value={draft.reason}
          required={isReasonNeeded}
          placeholder={isReasonNeeded ? '' : words.reasonFree}
          {...(lack === 'reason' && { 'aria-invalid': true })}
          aria-describedby="decide-reason"
          onChange={(event) => { change({ reason: event.target.value }); }}
        />
        <span id="decide-reason" className={mergeClasses(common.hint, lack === 'reason' && styles.wrong)}>{isReasonNeeded ? words.reasonNeeded : ''}</span>
      </label>
      <Name draft={draft} change={change} isMissing={lack === 'by'} />
    </div>
  );
}

function State({ state, can, draft, onChoose }: { readonly state: DecidedState; readonly can: Decidable; readonly draft: Draft; readonly onChoose: () => void }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { deciding: words, labels } } = usePane();
  const count = countFor(can, state, draft.andDecided);
  const hint = count === 0 ? words.none[state] : words.hints[state];
  return (
    <label className={styles.state}>
      <input type="radio" name="decide-state" disabled={count === 0} checked={draft.state === state && count > 0} onChange={onChoose} />
      <span className={mergeClasses(styles.name, count === 0 && common.quiet)}>{labels.state[state]}</span>
      <span className={mergeClasses(common.hint, styles.hint)}>{count > 0 && count < can.all ? `${hint}（${words.some(count, can.all)}）` : hint}</span>
    </label>
  );
}

/** The name, which is asked for once. */
function Name({ draft, change, isMissing }: Pick<Props, 'draft' | 'change'> & { readonly isMissing: boolean }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { deciding: words, labels }, settings } = usePane();
  const [isOpen, open] = useState(settings.reviewer === '');
  if (!isOpen) {
    return (
      <div className={styles.by}>
        <span>{`${labels.findings.reviewer}：${draft.by}`}</span>
        <Button size="small" appearance="transparent" onClick={() => { open(true); }}>{words.otherName}</Button>
      </div>
    );
  }
  return (
    <label className={common.section}>
      <span>{labels.findings.reviewer}</span>
      <input
        className={common.control}
        maxLength={100}
        value={draft.by}
        required
        autoComplete="name"
        {...(isMissing && { 'aria-invalid': true })}
        aria-describedby="decide-by"
        onChange={(event) => { change({ by: event.target.value }); }}
      />
      <span id="decide-by" className={mergeClasses(common.hint, isMissing && styles.wrong)}>{isMissing ? words.byNeeded : words.byWhat}</span>
    </label>
  );
}
