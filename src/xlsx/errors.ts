/** What else a file turned out to be; `other` is a zip (or an OLE file) of a kind not known here. */
export type OtherKind = 'docx' | 'pptx' | 'xlsb' | 'ods' | 'odt' | 'odp' | 'numbers' | 'doc' | 'ppt' | 'other';

/** Why a file cannot be read as a workbook, with what the sentence for people needs to know. */
export interface XlsxMessages {
  /** A file of no bytes. */
  'xlsx.empty': object;
  /** Neither a zip nor an old Office file: text, HTML, a picture … */
  'xlsx.not-a-zip': object;
  /** A zip whose end is missing, as of a download that broke off. */
  'xlsx.truncated': object;
  /** Protected by a password. */
  'xlsx.encrypted': object;
  /** The format before 2007. */
  'xlsx.old-xls': object;
  'xlsx.not-a-workbook': { readonly kind: OtherKind };
  /** A part that the package itself speaks of is not there; `part` is its path in the package. */
  'xlsx.missing-part': { readonly part: string };
  /** `position` counts characters from 0; `problem` is for developers, in English. */
  'xlsx.broken-xml': { readonly part: string; readonly position: number; readonly problem: string };
  /** A part whose bytes do not unpack, or not to what their checksum says; without `part` it is the zip's directory. */
  'xlsx.damaged': { readonly part?: string };
  /** Unpacks to more than a workbook can hold; without `part` it is the whole package. */
  'xlsx.zip-bomb': { readonly part?: string };
}

/** A key of XlsxMessages with its parameters, as src/messages renders it. */
export type XlsxMessage = { readonly [K in keyof XlsxMessages]: { readonly key: K; readonly params: XlsxMessages[K] } }[keyof XlsxMessages];

/** The one error that this folder throws for a file that cannot be read; anything else that comes out of it is a defect here. */
export class XlsxError extends Error {
  constructor(readonly reason: XlsxMessage) {
    super(`${reason.key} ${JSON.stringify(reason.params)}`);
    this.name = 'XlsxError';
  }
}

/** The error for XML that is not well-formed, or does not say what its part must say. */
export function brokenXml(part: string, position: number, problem: string): XlsxError {
  return new XlsxError({ key: 'xlsx.broken-xml', params: { part, position, problem } });
}

/** What a reading gives; undefined where it throws XlsxError. Whatever else it throws goes on. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}
