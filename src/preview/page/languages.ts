/** The languages of the page, as Excel names them to an add-in. */
export const LOCALES = ['zh-CN', 'en-US'] as const;

export type Locale = (typeof LOCALES)[number];
