import type { Mapping } from '../mapping';
import type { Label } from './label';
import type { Item } from './layout-cells';
import type { Reader } from './reader';

/** What a cell means as a label: what an officer said of it, else its words; undefined where it is none. */
export function labelOf(reader: Reader, { content, mapped }: Item): Label | undefined {
  const label = content.kind === 'text' ? reader.labels.read(content.text) : undefined;
  return mapped === undefined || (mapped === 'nothing' && label === undefined) ? label : mappedLabel(reader, content.text, mapped);
}

/**
 * A text of which an officer said what it names; the unit that it carries holds all the same. One that names nothing still
 * stands where a label stands, so that nothing around it is read otherwise.
 */
export function mappedLabel(reader: Reader, text: string, mapped: Mapping['as']): Label {
  const words = reader.labels.read(text);
  const said = { text: text.trim(), mapped, otherTable: false, ...(words === undefined ? {} : { words }) };
  if (mapped === 'nothing') return { ...said, keys: [], ignored: true };
  const unit = words?.unit ?? reader.labels.unitOf(text);
  return { ...said, keys: [mapped], ignored: false, ...(unit === undefined ? {} : { unit }) };
}
