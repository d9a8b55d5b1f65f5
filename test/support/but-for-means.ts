import { strFromU8, unzipSync } from 'fflate';
import { messagesIn } from '../../src/messages/messages';

const { means, history } = messagesIn('zh').labels;

/** A part of a package as text; in the history's sheet, what a check was made with is the pane: it is all that the command line writes otherwise. */
export function textButForMeans(part: Uint8Array): string {
  const text = strFromU8(part);
  return text.includes(`>${history.rules}<`) ? text.replaceAll(`>${means['command-line']}<`, `>${means.pane}<`) : text;
}

/** A workbook's parts as texts, the history as if the pane had written it. */
export function partsButForMeans(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, textButForMeans(part)]));
}
