import type { Label, Side } from './label';
import { asWritten } from './label';

/**
 * What labels under 中方 or 外方 speak of. Where one of them names a single party (单位名称, 姓名, 国别, 牵头单位), 负责人 is that
 * party's own; else they are the items both application forms state, each with its full list.
 */
export function sideStyle(all: readonly Label[]): Side['scope'] {
  const labels = all.flatMap((label) => asWritten(label) ?? []);
  if (labels.some(({ party }) => party === 'country')) return 'party';
  const lists = labels.some(({ keys }) => keys.includes('ownOrganizations') || (keys.includes('participants') && keys.includes('foreignOrganization')));
  const party = labels.some((label) => (label.party !== undefined && label.keys.length === 0) || label.keys.includes('leadOrganization'));
  return party && !lists ? 'party' : 'form';
}
