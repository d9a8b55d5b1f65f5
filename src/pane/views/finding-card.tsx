import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactElement } from 'react';
import { fullAddress } from '../../workbook/addresses';
import type { CellRef } from '../../workbook/cells';
import type { Card } from '../engine/engine';
import { CellLink } from '../parts/cell-link';
import { LevelName } from '../parts/level-name';
import { useCommonStyles } from '../parts/styles';
import { Thread } from '../parts/thread';
import { useNoDeciding, usePane } from '../pane-context';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', gap: '6px', cursor: 'pointer', overflowWrap: 'anywhere', borderLeftWidth: '4px',
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  violated: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  undecided: { borderLeftColor: tokens.colorStatusWarningBorder2, borderLeftStyle: 'dashed' },
  advice: { borderLeftColor: tokens.colorBrandStroke1, borderLeftStyle: 'dotted' },
  met: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  current: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline', flexWrap: 'wrap' },
  message: { margin: 0 },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '2px 14px', margin: 0 },
  figure: { display: 'flex', gap: '4px' },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  cells: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  cell: { minHeight: '24px' },
  quote: { margin: '4px 0 0', padding: '4px 0 4px 10px', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', width: 'fit-content', minHeight: '24px', lineHeight: '24px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** Cells shown before the rest is folded away. */
const CELLS = 4;
/** Characters of a cell that are shown. */
const LONGEST = 80;

interface Props {
  readonly card: Card;
  readonly position: { readonly index: number; readonly count: number };
  readonly isCurrent: boolean;
  /** Whether Tab comes here; of all cards it does to one. */
  readonly isTabStop: boolean;
  readonly onPick: () => void;
}

/** Where a finding leads: its first cell, else its proposal's. */
export function firstCell(card: Card): CellRef | undefined {
  return card.cells.find(({ cell }) => cell.file === undefined)?.cell ?? card.proposal?.home;
}

/** One finding: what is wrong and by how much, the cells read, the clause with its words, what to do. */
export function FindingCard({ card, position, isCurrent, isTabStop, onPick }: Props): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { findings: words }, session, filter, setFilter } = usePane();
  const tabIndex = isTabStop ? 0 : -1;
  const id = `finding-${position.index}`;
  const onClick = ({ target }: MouseEvent): void => {
    onPick();
    // Folding, links and selecting words have a meaning of their own.
    if (target instanceof Element && target.closest('summary, button, a') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const cell = firstCell(card);
    if (cell !== undefined) void session.goTo(cell);
  };
  const figures = [[words.actual, card.actual], [words.required, card.required], [words.gap, card.gap]].filter(([, text]) => text !== '');
  return (
    <article
      role="article"
      tabIndex={tabIndex}
      className={mergeClasses(common.box, styles.card, styles[card.level], isCurrent && styles.current)}
      aria-labelledby={id}
      aria-posinset={position.index + 1}
      aria-setsize={position.count}
      {...(isCurrent && { 'aria-current': true })}
      onClick={onClick}
      onFocus={onPick}
    >
      <div id={id}>
        <div className={styles.line}>
          <LevelName level={card.level} name={card.levelName} />
          {filter.groupBy === 'clause' && <span className={mergeClasses(common.small, common.quiet)}>{card.proposal === undefined ? words.portfolio : [card.proposal.id, card.proposal.title].filter((text) => text !== '').join(' ')}</span>}
        </div>
        <p className={styles.message}>{card.message}</p>
        {card.decision !== undefined && <p className={mergeClasses(styles.message, common.small)}><strong>{card.decision}</strong></p>}
        {card.remark !== undefined && <p className={mergeClasses(styles.message, common.small)}>{card.remark}</p>}
      </div>
      {figures.length > 0 && (
        <dl className={mergeClasses(styles.figures, common.small)}>
          {figures.map(([name, text]) => <div key={name} className={styles.figure}><dt className={mergeClasses(common.end, common.quiet)}>{name}</dt><dd className={styles.value}>{text}</dd></div>)}
        </dl>
      )}
      {card.cells.length > 0 && <Cells cells={card.cells} tabIndex={tabIndex} />}
      {card.thread !== undefined && <Thread thread={card.thread} tabIndex={tabIndex} />}
      {card.story !== undefined && (
        <details className={common.small}>
          <summary className={styles.summary} tabIndex={tabIndex}>{words.story}</summary>
          <ol className={styles.cells} aria-label={words.story}>{card.story.map((line, index) => <li key={index}>{line}</li>)}</ol>
        </details>
      )}
      <details className={common.small}>
        <summary className={styles.summary} tabIndex={tabIndex}>{`${card.clause.name} ${words.quote}`}</summary>
        <blockquote className={styles.quote}>{card.clause.quote}</blockquote>
        {card.note !== undefined && <p className={common.hint}>{`${words.note}: ${card.note}`}</p>}
        <p className={common.hint}>
          {`${words.rule} `}<Link as="button" inline tabIndex={tabIndex} onClick={() => { setFilter({ ...filter, rule: card.rule }); }}>{card.rule}</Link>
        </p>
      </details>
      {card.level !== 'met' && <Decide card={card} tabIndex={tabIndex} />}
    </article>
  );
}

/** Asks what a person decides on the finding. */
function Decide({ card, tabIndex }: Pick<Props, 'card'> & { readonly tabIndex: number }): ReactElement {
  const { words: { deciding: words }, state: { doing }, decideOn } = usePane();
  const why = useNoDeciding();
  const isOff = why !== undefined || doing !== 'nothing';
  return (
    <span>
      <Button
        size="small"
        tabIndex={tabIndex}
        disabledFocusable={isOff}
        {...(why !== undefined && { title: why, 'aria-description': why })}
        onClick={() => { if (!isOff) decideOn({ what: 'findings', numbers: [card.number] }, card.message); }}
      >
        {card.decision === undefined ? words.one : words.again}
      </Button>
    </span>
  );
}

/** The beginning of a long text, as much as tells it from others; the cell itself holds the rest. */
function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function Cells({ cells, tabIndex }: { readonly cells: Card['cells']; readonly tabIndex: number }): ReactElement {
  const styles = useStyles();
  const common = useCommonStyles();
  const { words: { findings: words } } = usePane();
  const line = ({ cell, found }: Card['cells'][number]): ReactElement => (
    <li key={fullAddress(cell)} className={styles.cell}>
      <CellLink cell={cell} tabIndex={tabIndex} /> <span className={common.quiet}>{shortened(found) || `(${words.blank})`}</span>
    </li>
  );
  return (
    <div className={common.small}>
      <ul className={styles.cells} aria-label={words.cells}>{cells.slice(0, CELLS).map(line)}</ul>
      {cells.length > CELLS && (
        <details>
          <summary className={styles.summary} tabIndex={tabIndex}>{words.moreCells(cells.length - CELLS)}</summary>
          <ul className={styles.cells} aria-label={words.cells}>{cells.slice(CELLS).map(line)}</ul>
        </details>
      )}
    </div>
  );
}
