import type { RawKey } from '../raw';
import type { Label } from './label';
import type { Item } from './layout-cells';
import type { Reader } from './reader';

/** What a cell means as a label: what an officer said of it, else its words; undefined where it is none. */
export function labelOf(reader: Reader, { content, mapped }: Item): Label | undefined {
  if (mapped !== undefined && mapped !== 'nothing') return mappedLabel(reader, content.text, mapped);
  const label = content.kind === 'text' ? reader.labels.read(content.text) : undefined;
  return label !== undefined && mapped === 'nothing' ? unmeantLabel(content.text) : label;
}

/** A text that an officer said names a field; the unit that it carries holds all the same. */
export function mappedLabel(reader: Reader, text: string, mapped: RawKey): Label {
  const unit = reader.labels.read(text)?.unit ?? reader.labels.unitOf(text);
  return { text: text.trim(), keys: [mapped], mapped, ignored: false, otherTable: false, ...(unit === undefined ? {} : { unit }) };
}

/** A label that an officer said names nothing: still where a label stands, so that nothing around it is read otherwise. */
export function unmeantLabel(text: string): Label {
  return { text: text.trim(), keys: [], mapped: 'nothing', ignored: true, otherTable: false };
}
