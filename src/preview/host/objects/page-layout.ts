import { areaArgument, isObject, numberArgument, wordArgument } from '../arguments';
import { changeSheet, sheetOf, writableSheet, type Batch } from '../batch';
import { apiNotFound } from '../errors';
import type { ObjectTable } from '../object-table';
import type { PageState } from '../state';

const PAPERS = ['Letter', 'A4', 'A3', 'Legal'] as const;

/** Excel.PageLayout. */
export const pageLayout: ObjectTable<'PageLayout'> = {
  properties: {
    Orientation: {
      get: ({ sheet }, batch) => (sheetOf(batch, sheet).page.landscape ? 'Landscape' : 'Portrait'),
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { landscape: wordArgument(raw, ['Portrait', 'Landscape'], 'orientation') === 'Landscape' }); },
    },
    PaperSize: {
      get: ({ sheet }, batch) => wordArgument(sheetOf(batch, sheet).page.paper, PAPERS, 'paperSize'),
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { paper: wordArgument(raw, PAPERS, 'paperSize') }); },
    },
    Zoom: {
      get: ({ sheet }, batch) => {
        const { pagesAcross } = sheetOf(batch, sheet).page;
        return pagesAcross === undefined ? { scale: 100 } : { horizontalFitToPages: pagesAcross };
      },
      set: ({ sheet }, raw, batch) => {
        const { horizontalFitToPages: across, ...others } = isObject(raw) ? raw : {};
        if (Object.keys(others).length > 0) throw apiNotFound(`PageLayout.Zoom ${Object.keys(others).join(', ')}`);
        change(batch, sheet, { pagesAcross: numberArgument(across, 'zoom.horizontalFitToPages') });
      },
    },
  },
  methods: {
    SetPrintTitleRows: {
      call: ({ sheet }, [rows], batch) => {
        const { top, bottom } = areaArgument(rows, 'printTitleRows');
        change(batch, sheet, { titleRows: { first: top, last: bottom } });
      },
    },
  },
};

function change(batch: Batch, id: string, page: Partial<PageState>): void {
  changeSheet(batch, id, { page: { ...writableSheet(batch, id).page, ...page } });
}
