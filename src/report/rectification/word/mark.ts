/** The custom property by which a Word file of ours is known. */
export const MARK_NAME = 'ClauseCheckNotice';
export const MARK_VALUE = '1';

/** Where a .docx keeps its custom properties. */
export const CUSTOM_PROPERTIES = 'docProps/custom.xml';

/** Whether a Word file's custom properties (the part's text) name it a notice of ours. */
export function isNotice(customProperties: string): boolean {
  return customProperties.includes(`name="${MARK_NAME}"`);
}
