import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { RAW_KEYS } from '../../proposal/raw';
import type { Mapping } from '../../proposal/mapping';
import { cellAddress } from '../../workbook/addresses';
import type { LabelLine } from '../engine/label-lines';
import { CellLink } from '../parts/cell-link';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { fieldName } from './field-name';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', gap: '4px 8px', alignItems: 'center', flexWrap: 'wrap' },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  text: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  example: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  select: { width: '100%' },
});

const COLORS = { placed: 'success', target: 'success', ambiguous: 'warning', unplaced: 'warning', ignored: 'subtle' } as const;

/** One label: where it stands, what it was read as, a value under it, and a way to correct it. */
export function LabelRow({ line }: { readonly line: LabelLine }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { mapping: words }, session, state: { doing } } = usePane();
  const [isOpen, setOpen] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // The form goes, and with it the focus: it returns to the button that opened the form.
    if (wasOpen.current && !isOpen) buttons.current?.querySelector<HTMLElement>('button:last-child')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isBusy = doing !== 'nothing';
  const isRead = line.fieldName !== '' && line.state !== 'ignored';
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <CellLink cell={line.cell} text={cellAddress(line.cell)} />
        <span className={mergeClasses(styles.text, common.grow)}>{line.text}</span>
        <Badge className={common.end} appearance="tint" color={COLORS[line.state]}>{words.state[line.state]}</Badge>
      </div>
      <div ref={buttons} className={mergeClasses(styles.line, common.small)}>
        <span className={common.grow}>
          {isRead && <>{words.readAs} <strong>{line.fieldName}</strong></>}
          {line.isCorrected && <span className={common.quiet}>{isRead ? ' · ' : ''}{words.corrected}</span>}
        </span>
        {line.isCorrected && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => { void session.uncorrect({ sheet: line.cell.sheet, label: line.text, nth: line.nth }); }}>{words.undo}</Button>
        )}
        {!isOpen && <Button size="small" aria-label={words.changeOf(line.text)} disabledFocusable={isBusy} onClick={() => { setOpen(true); }}>{words.change}</Button>}
      </div>
      {line.example !== '' && <div className={mergeClasses(styles.example, common.small, common.quiet)} title={line.example}>{words.example} {line.example}</div>}
      {isOpen && <Correction line={line} onEnd={() => { setOpen(false); }} />}
    </li>
  );
}

function Correction({ line, onEnd }: { readonly line: LabelLine; readonly onEnd: () => void }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words, session } = usePane();
  const id = useId();
  const [as, setAs] = useState<Mapping['as']>(line.field ?? 'nothing');
  const groups = [
    { name: words.mapping.groups.own, keys: RAW_KEYS.filter((key) => !key.startsWith('counterpart.')) },
    { name: words.mapping.groups.counterpart, keys: RAW_KEYS.filter((key) => key.startsWith('counterpart.')) },
  ];
  return (
    <form
      className={common.section}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd();
        void session.correct({ sheet: line.cell.sheet, label: line.text, nth: line.nth, as });
      }}
    >
      <label htmlFor={id} className={common.small}>{words.mapping.choose}</label>
      <div className={styles.line}>
        <select
          id={id}
          autoFocus
          className={mergeClasses(common.control, styles.select)}
          value={as}
          onChange={(event) => { setAs(RAW_KEYS.find((key) => key === event.target.value) ?? 'nothing'); }}
        >
          <option value="nothing">{words.mapping.nothing}</option>
          {groups.map(({ name, keys }) => (
            <optgroup key={name} label={name}>{keys.map((key) => <option key={key} value={key}>{fieldName(words, key)}</option>)}</optgroup>
          ))}
        </select>
        <Button size="small" appearance="primary" type="submit">{words.mapping.apply}</Button>
        <Button size="small" onClick={onEnd}>{words.mapping.cancel}</Button>
      </div>
    </form>
  );
}
