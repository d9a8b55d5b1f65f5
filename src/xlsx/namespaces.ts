/** Namespaces of the parts that are read here, by their transitional names. */
export const NS = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  /** Of r:id attributes. */
  officeRelationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  /** Of .rels parts. */
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

/** Excel 2010's extensions of sheets, and the references in them. */
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Threads of comments (MS-XLSX 2.6.202 and on). */
export const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

/** The types of relationships to a sheet's notes, to its threads, and to the people who write them. */
export const COMMENT_RELATIONSHIPS = {
  notes: `${NS.officeRelationships}/comments`,
  threads: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
  people: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
} as const;

/** What strict OOXML (ISO 29500-1) calls them, and the names of relationship types that build on them. */
const STRICT: readonly (readonly [string, string])[] = [
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', NS.main],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', NS.officeRelationships],
];

/** A namespace or relationship type by its transitional name, so that strict files need no second look. */
export function transitional(uri: string): string {
  for (const [strict, name] of STRICT) if (uri.startsWith(strict)) return name + uri.slice(strict.length);
  return uri;
}
