import vocabulary from '../../rules/vocabulary.json';
import type { ReadingContext } from '../../src/proposal/context';
import { vocabularySchema } from '../../src/proposal/vocabulary';

/** The real vocabulary, with the call's directions as the guide titles them. */
export const CONTEXT: ReadingContext = {
  vocabulary: vocabularySchema.parse(vocabulary),
  directions: [
    { code: '1.1', title: '中国和韩国政府间能源技术联合研究项目' },
    { code: '1.2', title: '中国和韩国政府间大型产学研联合研究项目' },
    { code: '1.3', title: '中国和印尼政府间联合研究项目' },
    { code: '1.4', title: '中国和柬埔寨政府间联合研究项目' },
    { code: '1.5', title: '中国和新加坡科技创新合作旗舰项目' },
  ],
};
