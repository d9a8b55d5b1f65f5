import { joined } from './joined';
import { NS } from './namespaces';
import { hasPart, partKey, readPart, type Zip } from './zip';
import { pack, writeZip, type Packed } from './zip-write';
import { partText, relationshipsOf, type Relationship } from './parts';
import { sheetFrame, wholeFrame, type SheetFrame } from './sheet-frame';
import { decodeXml } from './xml-text';
import { openContentTypes, type ContentTypes } from './write-content-types';
import { openRelationships, type Relationships } from './write-relationships';

/** A package that is being changed. Only parts whose text has become another are written; all others stay as their bytes are. */
export interface PackageDraft {
  readonly contentTypes: ContentTypes;
  has(part: string): boolean;
  /** A part's text as it now is. Throws XlsxError where it is missing or cannot be read. */
  text(part: string): string;
  /** A sheet's part as it now is, without its rows where they need not be looked at. Throws as `text` does. */
  frame(part: string): SheetFrame;
  put(part: string, text: string): void;
  /** Puts a part whose text comes in pieces, as UTF-8 or yet to be encoded, each of them packed at once: a long sheet is never whole in memory. */
  putPieces(part: string, pieces: Iterable<string | Uint8Array>): void;
  /** Takes a part out, with its relationships and its content type. */
  remove(part: string): void;
  /** The relationships of a part; '' is the package itself. */
  relationships(part: string): Relationships;
  /** What a part relates to as it now is, only to look at. */
  related(part: string): readonly Relationship[];
  /** A part name that is free: stem, number, ".xml". */
  freePart(stem: string): string;
  /** The changed package's bytes, in pieces. */
  write(): readonly Uint8Array[];
}

/** Starts to change a package; `strict` says that its new relationships bear the names of strict OOXML. */
export function openPackage(zip: Zip, strict: boolean): PackageDraft {
  /** What parts have become, undefined where one was removed; by key, with the name to write. */
  const changed = new Map<string, { readonly name: string; readonly text: string | Packed | undefined }>();
  const relationships = new Map<string, Relationships>();
  const contentTypes = openContentTypes(partText(zip, '[Content_Types].xml'));

  /** Whether parts that were read begin with a byte order mark, by key: a long one is not unpacked again for it. */
  const marked = new Map<string, boolean>();

  function bytesRead(part: string): Uint8Array {
    const bytes = readPart(zip, part);
    marked.set(partKey(part), isMarked(bytes));
    return bytes;
  }

  function bytesOf(part: string, pieces: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
    return encoded(pieces, marked.get(partKey(part)) ?? (hasPart(zip, part) && isMarked(readPart(zip, part))));
  }

  function has(part: string): boolean {
    const change = changed.get(partKey(part));
    return change === undefined ? hasPart(zip, part) : change.text !== undefined;
  }

  function put(part: string, text: string): void {
    changed.set(partKey(part), { name: part, text });
  }

  function relationshipsHere(part: string): Relationships {
    const open = relationships.get(part) ?? openRelationships(zip, part, strict);
    relationships.set(part, open);
    return open;
  }

  function remove(part: string): void {
    changed.set(partKey(part), { name: part, text: undefined });
    relationshipsHere(part).removeAll();
    contentTypes.remove(part);
  }

  return {
    contentTypes,
    has,
    text(part) {
      const text = changed.get(partKey(part))?.text;
      if (typeof text === 'string') return text;
      if (text !== undefined) return new TextDecoder().decode(unpacked(zip, text));
      return decodeXml(bytesRead(part), part);
    },
    frame(part) {
      const text = changed.get(partKey(part))?.text;
      if (typeof text === 'string') return wholeFrame(text, part);
      return sheetFrame(text === undefined ? bytesRead(part) : unpacked(zip, text), part);
    },
    put,
    putPieces: (part, pieces) => void changed.set(partKey(part), { name: part, text: pack(zip.codec, bytesOf(part, pieces)) }),
    remove,
    relationships: relationshipsHere,
    related: (part) => relationships.get(part)?.list() ?? relationshipsOf(zip, part),
    freePart(stem) {
      for (let number = 1; ; number++) if (!has(`${stem}${number}.xml`)) return `${stem}${number}.xml`;
    },
    write() {
      put('[Content_Types].xml', contentTypes.text());
      for (const open of relationships.values()) {
        const text = open.text();
        if (text !== undefined) put(open.part, text);
        else if (has(open.part)) changed.set(partKey(open.part), { name: open.part, text: undefined });
      }
      const changes = [...changed.values()].map(({ name, text }) => [name, typeof text === 'string' ? pack(zip.codec, bytesOf(name, [text])) : text] as const);
      return writeZip(zip, new Map(changes.filter(([name, packed]) => !isUnchanged(zip, name, packed))));
    },
  };
}

function isUnchanged(zip: Zip, part: string, packed: Packed | undefined): boolean {
  const entry = zip.byKey.get(partKey(part));
  if (entry === undefined || packed === undefined) return entry === packed;
  if (entry.size !== packed.size || entry.crc !== packed.crc) return false;
  const before = readPart(zip, part);
  return unpacked(zip, packed).every((byte, at) => byte === before[at]);
}

const unpacked = (zip: Zip, { data, size }: Packed): Uint8Array => zip.codec.inflate(joined(data), size) ?? new Uint8Array();

const isMarked = (bytes: Uint8Array): boolean => bytes[0] === 0xef;

/** Where pieces are encoded, to be packed so many bytes at a time: a workbook has many short parts, and room of its own for each would have to be cleared. */
const ROOM = new Uint8Array(1 << 19);

/** A part as UTF-8, which every reader takes; with a byte order mark where it is to begin with one. Bytes are good until the next are asked for. */
function* encoded(pieces: Iterable<string | Uint8Array>, withMark: boolean): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let bytes = ROOM;
  let length = 0;
  let isFirst = true;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      if (length > 0) yield bytes.subarray(0, length);
      length = 0;
      for (let at = 0; at < piece.length; at += ROOM.length) yield piece.subarray(at, at + ROOM.length);
      continue;
    }
    const text = isFirst ? beginning(piece, withMark) : piece;
    isFirst = false;
    // No UTF-16 unit takes more bytes than three.
    if (length + text.length * 3 > bytes.length) {
      if (length > 0) yield bytes.subarray(0, length);
      length = 0;
      if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 3);
    }
    length += encoder.encodeInto(text, bytes.subarray(length)).written;
  }
  if (length > 0) yield bytes.subarray(0, length);
}

function beginning(text: string, withMark: boolean): string {
  const declared = text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8');
  return withMark ? `\uFEFF${declared}` : declared;
}

/** The namespace that SpreadsheetML has in a package's documents, and that of its relationships. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

/** The namespaces of this package's documents. */
export function namespacesOf(strict: boolean): Namespaces {
  return strict
    ? { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' }
    : { main: NS.main, relationships: NS.officeRelationships };
}
