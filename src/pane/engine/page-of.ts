import type { Page } from './engine';

/** What of a list stands on a page: nothing beyond its ends. */
export const pageOf = <T>(all: readonly T[], { from, count }: Page): readonly T[] => all.slice(Math.max(from, 0), Math.max(from + count, 0));
