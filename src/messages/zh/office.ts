import type { OfficeMessages, SharedField } from '../../judge/across/office-finding';
import type { Words } from '../words';
import { labels } from './labels';

const sharedName = (field: SharedField): string => (field === 'leader' ? '牵头单位和项目负责人' : labels.field[field]);

/** What to do about proposals that share these. */
function advice(shared: readonly SharedField[], isTitleApart: boolean): string {
  if (isTitleApart) return '项目名称却不同，请核对哪一处有误，或是否用错了编号。';
  if (shared.length === 1 && shared[0] === 'leader') return '请核对是否允许同时申报。';
  return '请核对是否重复申报。';
}

/** What the office's own checks say in Chinese. */
export const office: Words<OfficeMessages> = {
  'office.shared': ({ shared, proposals, isTitleApart }) => `${proposals} 个申报项目的${shared.map(sharedName).join('、')}相同${isTitleApart ? '，' : '。'}${advice(shared, isTitleApart)}`,
  'office.spellings': ({ spellings }) => `外方合作单位像是同一家，写法有 ${spellings.length} 种：${spellings.map(({ name, proposals }) => `「${name}」（${proposals} 个项目）`).join('、')}。请核对，不同则不必理会。`,
};
