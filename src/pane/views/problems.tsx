import { Badge } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { fullAddress } from '../../workbook/addresses';
import { CellLink } from '../parts/cell-link';
import { Pager } from '../parts/pager';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

const PAGE = 10;

/** What reading could not make out, each with a way to its cell. */
export function Problems(): ReactElement | null {
  const common = useCommonStyles();
  const { state: { overview }, words: { overview: words } } = usePane();
  const [wanted, setFrom] = useState(0);
  if (overview === undefined) return null;
  const { problems } = overview;
  const from = wanted < problems.length ? wanted : 0;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>
        {words.problems} {problems.length > 0 && <Badge appearance="tint" color="warning">{problems.length.toLocaleString()}</Badge>}
      </h2>
      <p className={common.hint}>{problems.length === 0 ? words.noProblems : words.problemsWhat}</p>
      <ul className={common.list}>
        {problems.slice(from, from + PAGE).map(({ cell, text }, index) => (
          <li key={`${fullAddress(cell)} ${from + index}`} className={common.row}>
            <span className={common.grow}><CellLink cell={cell} /> {text}</span>
          </li>
        ))}
      </ul>
      <Pager from={from} size={PAGE} all={problems.length} onGo={setFrom} />
    </section>
  );
}
