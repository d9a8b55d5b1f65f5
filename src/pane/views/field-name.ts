import type { PaneWords } from '../../messages/pane';
import type { RawKey } from '../../proposal/raw';

/** A field's name, of the parts of a period too, which are no fields of a proposal by themselves. */
export function fieldName({ labels, mapping }: Pick<PaneWords, 'labels' | 'mapping'>, key: RawKey): string {
  return key in mapping.fields ? mapping.fields[key as keyof typeof mapping.fields] : labels.field[key as keyof typeof labels.field];
}
