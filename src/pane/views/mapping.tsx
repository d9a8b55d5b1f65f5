import { useState, type ReactElement } from 'react';
import { fullAddress } from '../../workbook/addresses';
import { Failed, Loading } from '../parts/loading';
import { Pager } from '../parts/pager';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';
import { LabelRow } from './label-row';

const PAGE = 60;

/** Which cell was read as the label of which field, sheet by sheet, and a way to say otherwise. */
export default function Mapping(): ReactElement {
  const common = useCommonStyles();
  const { session, lang, state: { generation, revision, overview }, words: { mapping: words } } = usePane();
  const sheets = (overview?.sheets ?? []).filter(({ holds }) => holds !== 'ours' && holds !== 'copy');
  const [chosen, setChosen] = useState<string>();
  const [isOnlyOpen, setOnlyOpen] = useState(false);
  const [wanted, setFrom] = useState(0);
  const sheet = sheets.find((one) => one.sheet === chosen) ?? sheets.find(({ holds }) => holds !== 'nothing') ?? sheets[0];
  const lists = session.lists();
  const { value, isFailed, again } = useFetched(
    lists && sheet && `${generation} ${revision} ${lang} ${sheet.sheet}`,
    async () => ({ sheet: sheet?.sheet, labels: (await lists?.labels(sheet?.sheet ?? '', lang)) ?? [] }),
  );
  if (sheet === undefined) return overview === undefined ? <Loading /> : <div className={common.view}><p className={common.hint}>{words.none}</p></div>;
  const labels = value?.sheet === sheet.sheet ? value.labels : undefined;
  const shown = labels?.filter(({ state, isCorrected }) => !isOnlyOpen || state === 'ambiguous' || state === 'unplaced' || isCorrected);
  const from = shown !== undefined && wanted < shown.length ? wanted : 0;
  return (
    <div className={common.view}>
      <p className={common.hint}>{words.intro}</p>
      <div className={common.section}>
        <label htmlFor="mapping-sheet">{words.sheet}</label>
        <select id="mapping-sheet" className={common.control} value={sheet.sheet} onChange={(event) => { setChosen(event.target.value); setFrom(0); }}>
          {sheets.map((one) => <option key={one.sheet} value={one.sheet}>{one.sheet}</option>)}
        </select>
        <label>
          <input type="checkbox" checked={isOnlyOpen} onChange={(event) => { setOnlyOpen(event.target.checked); setFrom(0); }} /> {words.onlyOpen}
        </label>
      </div>
      {isFailed && <Failed again={again} />}
      {shown === undefined ? !isFailed && <Loading /> : (
        <>
          {shown.length === 0 && <p className={common.hint}>{isOnlyOpen && labels?.length !== 0 ? words.allPlaced : words.none}</p>}
          <ul className={common.list}>{shown.slice(from, from + PAGE).map((line, index) => <LabelRow key={`${fullAddress(line.cell)} ${from + index}`} line={line} />)}</ul>
          <Pager from={from} size={PAGE} all={shown.length} onGo={setFrom} />
        </>
      )}
    </div>
  );
}
