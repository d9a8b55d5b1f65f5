import type { CounterpartMessages, NamedEntry } from '../../proposal/counterpart/counterpart-messages';
import type { Words } from '../words';

const named = (entries: readonly NamedEntry[]): string => entries.map(({ title, leaders, at }) => `${at} 的「${title || '（无英文名称）'}」（${leaders || '未写负责人'}）`).join('、');

/** What cannot be told for certain of the counterpart's list, in Chinese. */
export const counterpart: Words<CounterpartMessages> = {
  'listed.leaders': ({ own, entries }) => `清单上有同名项目，但不能确定负责人相同：本项目为「${own || '未写'}」，清单为 ${named(entries)}。请人工确认。`,
  'listed.near': ({ entries }) => `清单上没有同名项目，但有名称相近或负责人相同的：${named(entries)}。请人工确认是否为同一项目。`,
  'listed.several': ({ entries }) => `清单上有几项名称和负责人都相同：${named(entries)}。请确认是哪一项。`,
  'listed.shared': ({ proposals, entries }) => `有 ${proposals} 个申报项目与清单上的同一项名称和负责人相同：${named(entries)}。请确认是哪一个。`,
  'listed.direction': ({ own, listed, entries }) => `清单把它列在方向 ${listed}，本项目写的是 ${own || '（空白）'}：${named(entries)}。请核对方向。`,
  'listed.doubted': ({ said, entries }) => `清单上有这一项，但注明「${said}」：${named(entries)}。请向外方核实该项申报是否有效。`,
  'listed.untitled': ({ list, untitled }) => `没有在${list}上找到，但该清单有 ${untitled} 项没有英文名称，无法排除。请人工确认。`,
  'listed.no-title': ({ list }) => `没有英文名称，无法与${list}核对。请补填英文名称。`,
  'listed.not-covered': ({ list, direction }) => `没有在${list}上找到，但不能确定该清单包含方向 ${direction} 的申报项目。请人工确认。`,
  'listed.differs': ({ own, listed }) => `外方清单为「${listed}」，而申报书中的外方内容为「${own}」，两处不同。请向外方核实。`,
};
