import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';

/** How many proposals are of each direction, and the choice of one for those that name none. */
export function Directions(): ReactElement | null {
  const common = useCommonStyles();
  const { state: { overview, remembered, doing }, words: { overview: words }, session } = usePane();
  if (overview === undefined) return null;
  const found = overview.directions.filter(({ proposals }) => proposals > 0);
  const isOpen = found.some(({ code }) => code === undefined) || remembered.direction !== undefined;
  return (
    <section className={common.section}>
      <h2 className={common.heading}>{words.directions}</h2>
      <ul className={common.list}>
        {found.map(({ code, title, proposals }) => (
          <li key={code ?? ''} className={common.row}>
            {code !== undefined && <strong className={common.numbers}>{code}</strong>}
            <span className={common.grow}>{code === undefined ? words.noDirection : title}</span>
            <span className={mergeClasses(common.end, common.numbers)}>{words.count(proposals)}</span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <div className={common.section}>
          <label htmlFor="direction">{words.choose}</label>
          <select
            id="direction"
            className={common.control}
            aria-describedby="direction-why"
            value={remembered.direction ?? ''}
            disabled={doing !== 'nothing'}
            onChange={(event) => { void session.chooseDirection(event.target.value === '' ? undefined : event.target.value); }}
          >
            <option value="">{words.chooseNone}</option>
            {overview.directions.map(({ code, title }) => code !== undefined && <option key={code} value={code}>{`${code} ${title}`}</option>)}
          </select>
          <p id="direction-why" className={common.hint}>{words.chooseWhy}</p>
        </div>
      )}
    </section>
  );
}
