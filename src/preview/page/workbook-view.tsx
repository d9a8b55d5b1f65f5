import { useRef, useState } from 'react';
import type { Book } from './book';
import { FormulaBar } from './formula-bar';
import type { Draft } from './grid/cell-editor';
import { Grid } from './grid/grid';
import { neighbour } from './keys';
import { areaAddress, cellAddress, parseArea } from '../../workbook/addresses';
import type { Area } from '../../workbook/cells';
import type { HostState, SheetState } from '../host/state';
import { selectCell, type Selected } from './selection';
import { selectedOf } from './selected-of';
import { sheetDrawer } from './sheet-of';
import { SheetTabs } from './sheet-tabs';
import type { LinkTarget } from './sheet-view';
import type { PageWords } from './words';

interface WorkbookViewProps {
  readonly book: Book;
  readonly workbook: HostState;
  readonly sheet: SheetState;
  readonly words: PageWords;
}

/** The open workbook: formula bar, sheet and tabs. */
export function WorkbookView({ book, workbook, sheet, words }: WorkbookViewProps) {
  const date1904 = workbook.file.workbook.date1904;
  const [draw] = useState(sheetDrawer);
  const view = draw(sheet, date1904);
  const [left, setLeft] = useState<{ readonly sheet: string; readonly selected: Selected }>();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Draft>();
  const selected = selectedOf(view, sheet.selection, left?.sheet === sheet.id ? left.selected : undefined);
  const source = view.source(selected.active.row, selected.active.column);
  const draft = workbook.isEditing ? typed ?? { text: source, isReplacing: false } : undefined;

  const select = (wanted: Selected): void => {
    setLeft({ sheet: sheet.id, selected: wanted });
    book.select([wanted.area]);
  };
  const edit = (wanted: Draft | undefined): void => {
    if (wanted !== undefined && (workbook.isReadOnly || sheet.isProtected)) {
      book.report({ kind: 'refused' });
      return;
    }
    setTyped(wanted);
    if (workbook.isEditing !== (wanted !== undefined)) book.setEditing(wanted !== undefined);
  };
  const commit = (text: string): boolean => {
    edit(undefined);
    return text === source || book.type(selected.active, text);
  };
  const follow = ({ sheet: name, address }: LinkTarget): void => {
    const target = workbook.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const area = parseArea(address);
    if (target === undefined || area === undefined) return;
    book.activate(target.id);
    book.select([area]);
  };

  const focusGrid = (): void => { root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus(); };

  return (
    <div ref={root} className="preview-sheet">
      <FormulaBar
        words={words} address={addressOf(selected, selectCell(view, selected.active).area)} source={source} draft={draft}
        onGo={(area) => {
          book.select([area]);
          focusGrid();
        }}
        onDraft={edit}
        onFinish={() => {
          if (draft !== undefined && commit(draft.text)) {
            select(selectCell(view, neighbour(view, selected.active, 1, 0)));
            focusGrid();
          }
        }}
      />
      <Grid view={view} selected={selected} draft={draft} words={words} onSelect={select} onFollow={follow} onDraft={edit} onCommit={commit} />
      <SheetTabs workbook={workbook} words={words} onActivate={book.activate} />
    </div>
  );
}

/** What the name box shows: of one cell, merged or not, the cell; else the area. */
function addressOf({ area, active }: Selected, activeArea: Area): string {
  return areaAddress(area) === areaAddress(activeArea) ? cellAddress(active) : areaAddress(area);
}
