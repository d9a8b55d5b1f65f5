import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { textButForMeans } from '../support/but-for-means';
import { call, temporaryFolder } from '../support/files';

/** A finding of the command line's JSON report. */
export interface Found {
  readonly rule: string;
  readonly outcome: string;
  readonly severity: string;
  readonly evidence: readonly { readonly sheet: string; readonly address: string }[];
}

export interface Checked {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  readonly verdict: string;
  readonly results: readonly Found[];
}

/** What the command line says of a workbook. */
export interface Report {
  readonly proposals: readonly Checked[];
  readonly portfolio: readonly Found[];
  /** The annotated copy. */
  readonly copy: Uint8Array;
}

/** Has the command line check a workbook. Throws where it could not. */
export async function commandLine(name: string, bytes: Uint8Array): Promise<Report> {
  const folder = temporaryFolder();
  try {
    writeFileSync(folder.in(name), bytes);
    const { out, err, status } = await call(folder.in(name), '--json', '--out', folder.path);
    if (status === 2) throw new Error(err);
    const { workbooks, portfolio } = JSON.parse(out) as { workbooks: readonly { proposals: readonly Checked[] }[]; portfolio: readonly Found[] };
    return { proposals: workbooks.flatMap(({ proposals }) => proposals), portfolio, copy: readFileSync(folder.in(name.replace(/\.xlsx$/, '.checked.xlsx'))) };
  } finally {
    folder.remove();
  }
}

/** The paths of the parts in which two packages differ, but for what the history says a check was made with, and for columns' widths by less than a pixel: a file has them to the character's hundredth, Excel to the pixel. */
export function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((part) => {
    const [left, right] = [a[part], b[part]];
    return left === undefined || right === undefined || !(Buffer.from(left).equals(Buffer.from(right)) || inPixels(left) === inPixels(right));
  });
}

/** A part with the widths of columns in pixels, of which a digit has 7. */
function inPixels(part: Uint8Array): string {
  return textButForMeans(part).replace(/(<(?:\w+:)?col [^>]*width=")([\d.]+)/g, (_, before: string, width: string) => before + String(Math.trunc(Number(width) * 7 + 0.05)));
}

/** What is shown of a finding in the list, which leaves out what was met. */
export const isShown = ({ outcome }: Found): boolean => outcome === 'violated' || outcome === 'undecided';
