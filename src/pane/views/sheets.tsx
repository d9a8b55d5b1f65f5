import { Link, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetLine } from '../engine/engine';
import { CellLink } from '../parts/cell-link';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

/** Which sheets hold proposals, in which layout and how many; those that hold none are folded away. */
export function Sheets(): ReactElement | null {
  const common = useCommonStyles();
  const { state: { overview }, words: { overview: words, tabs }, show } = usePane();
  if (overview === undefined) return null;
  const holding = overview.sheets.filter(({ holds }) => holds !== 'nothing' && holds !== 'ours' && holds !== 'copy');
  const others = overview.sheets.filter((sheet) => !holding.includes(sheet));
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.sheets}</h2>
      {holding.length > 0 && <ul className={common.list}>{holding.map((sheet) => <Line key={sheet.sheet} line={sheet} />)}</ul>}
      {others.length > 0 && (
        <details open={holding.length === 0}>
          <summary tabIndex={0} style={{ minHeight: '24px', cursor: 'pointer' }}>{`${words.otherSheets} · ${others.length.toLocaleString()}`}</summary>
          <ul className={common.list}>{others.map((sheet) => <Line key={sheet.sheet} line={sheet} />)}</ul>
        </details>
      )}
      <span><Link as="button" onClick={() => { show('mapping'); }}>{tabs.mapping}</Link></span>
    </section>
  );
}

function Line({ line }: { readonly line: SheetLine }): ReactElement {
  const common = useCommonStyles();
  const { words: { overview: words } } = usePane();
  return (
    <li className={common.row}>
      <span className={common.grow}>
        {line.isHidden ? line.sheet : <CellLink cell={{ sheet: line.sheet, row: 0, column: 0 }} text={line.sheet} />}
        {line.isHidden && <span className={common.quiet}>{` · ${words.hidden}`}</span>}
      </span>
      <span className={mergeClasses(common.end, common.quiet)}>{words.holds[line.holds]}</span>
      {line.proposals > 0 && <span className={mergeClasses(common.end, common.numbers)}>{words.count(line.proposals)}</span>}
    </li>
  );
}
