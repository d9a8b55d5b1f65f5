import type { OfficeMessages, SharedField } from '../../judge/across/office-finding';
import type { Words } from '../words';
import { labels } from './labels';

const sharedName = (field: SharedField): string => (field === 'leader' ? 'lead organisation and project leader' : labels.field[field]);

/** What to do about proposals that share these. */
function advice(shared: readonly SharedField[], isTitleApart: boolean): string {
  if (isTitleApart) return 'but not the title: check which of them is wrong, or whether the number was used by mistake.';
  if (shared.length === 1 && shared[0] === 'leader') return 'Check whether that is allowed.';
  return 'Check whether one application was made twice.';
}

/** What the office's own checks say in English. */
export const office: Words<OfficeMessages> = {
  'office.shared': ({ shared, proposals, isTitleApart }) => `${proposals} proposals have the same ${shared.map(sharedName).join(', ')}${isTitleApart ? ',' : '.'} ${advice(shared, isTitleApart)}`,
  'office.spellings': ({ spellings }) =>
    `What seems to be one foreign partner is spelt in ${spellings.length} ways: ${spellings.map(({ name, proposals }) => `“${name}” (${proposals} ${proposals === 1 ? 'proposal' : 'proposals'})`).join(', ')}. Check; if they are different ones, nothing is wrong.`,
};
