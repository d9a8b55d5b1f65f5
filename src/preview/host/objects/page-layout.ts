import { areaArgument, booleanArgument, isObject, numberArgument, textArgument, wordArgument } from '../arguments';
import { changeSheet, sheetOf, writableSheet, type Batch } from '../batch';
import { apiNotFound, invalidArgument } from '../errors';
import { node } from '../nodes';
import type { ObjectTable } from '../object-table';
import type { PageState } from '../state';

const PAPERS = ['Letter', 'A4', 'A3', 'Legal'] as const;

/** Excel.PageLayout. */
export const pageLayout: ObjectTable<'PageLayout'> = {
  properties: {
    CenterHorizontally: {
      since: '1.9',
      get: ({ sheet }, batch) => sheetOf(batch, sheet).page.isCentered,
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { isCentered: booleanArgument(raw, 'centerHorizontally') }); },
    },
    Orientation: {
      since: '1.9',
      get: ({ sheet }, batch) => (sheetOf(batch, sheet).page.landscape ? 'Landscape' : 'Portrait'),
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { landscape: wordArgument(raw, ['Portrait', 'Landscape'], 'orientation') === 'Landscape' }); },
    },
    PaperSize: {
      since: '1.9',
      get: ({ sheet }, batch) => wordArgument(sheetOf(batch, sheet).page.paper, PAPERS, 'paperSize'),
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { paper: wordArgument(raw, PAPERS, 'paperSize') }); },
    },
    Zoom: {
      since: '1.9',
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
  links: { HeadersFooters: { since: '1.9', to: (target) => node('HeaderFooterGroup', target) } },
  methods: {
    SetPrintMargins: {
      since: '1.9',
      call: ({ sheet }, [unit, margins], batch) => {
        wordArgument(unit, ['Points', 'Inches', 'Centimeters'], 'unit');
        // Ours are always the same, and saved as such.
        if (!isObject(margins) || Object.values(margins).some((margin) => typeof margin !== 'number' || margin < 0)) throw invalidArgument('marginOptions');
        writableSheet(batch, sheet);
      },
    },
    SetPrintTitleRows: {
      since: '1.9',
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

/** Excel.HeaderFooterGroup. */
export const headerFooterGroup: ObjectTable<'HeaderFooterGroup'> = {
  links: { DefaultForAllPages: { since: '1.9', to: (target) => node('HeaderFooter', target) } },
};

/** Excel.HeaderFooter: the footers that our sheets have. */
export const headerFooter: ObjectTable<'HeaderFooter'> = {
  properties: {
    LeftFooter: {
      since: '1.9',
      get: ({ sheet }, batch) => sheetOf(batch, sheet).page.leftFooter,
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { leftFooter: textArgument(raw, 'leftFooter') }); },
    },
    RightFooter: {
      since: '1.9',
      get: ({ sheet }, batch) => sheetOf(batch, sheet).page.rightFooter,
      set: ({ sheet }, raw, batch) => { change(batch, sheet, { rightFooter: textArgument(raw, 'rightFooter') }); },
    },
  },
};
