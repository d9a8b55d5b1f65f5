import type { Page } from 'playwright-core';
import { ask } from './stage';

/** What is selected, and on which sheet. */
export interface Selected {
  readonly sheet: string;
  /** Rows and columns from 0. */
  readonly areas: readonly { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }[];
}

/** The active sheet and what is selected there. */
export function selected(page: Page): Promise<Selected> {
  return ask(page, (preview): Selected => {
    const { sheets, activeSheet } = preview.state();
    const sheet = sheets.find(({ id }) => id === activeSheet);
    return { sheet: sheet?.name ?? '', areas: sheet?.selection ?? [] };
  }, undefined);
}

/** The names of the sheets, in order. */
export const sheetNames = (page: Page): Promise<readonly string[]> => ask(page, (preview) => preview.state().sheets.map(({ name }) => name), undefined);

/** The formulas of the conditional formats of a sheet. */
export function formatFormulas(page: Page): Promise<readonly { readonly sheet: string; readonly formula: string }[]> {
  return ask(page, (preview) => preview.state().sheets.flatMap(({ name, conditionalFormats }) => conditionalFormats.map(({ formula = '' }) => ({ sheet: name, formula }))), undefined);
}
