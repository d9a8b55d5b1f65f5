import { bindingWords } from '../../src/rulebook/binding-words';

describe('bindingWords', () => {
  // The words of the issue and of domain.md's severities, each alone in a sentence.
  test.each([
    ['申报书须用中文填写。', ['须']],
    ['申报单位必须为企业。', ['必须']],
    ['双方应共同发表论文。', ['应']],
    ['双方需分别提交材料。', ['需']],
    ['执行中要及时总结。', ['要']],
    ['项目不得转包。', ['不得']],
    ['仅支持两个领域。', ['仅']],
    ['每个单位限报1项。', ['限']],
    ['论文不少于2篇。', ['不少于']],
    ['执行期不超过3年。', ['不超过']],
    ['比例不低于50%。', ['不低于']],
    ['团队中至少有一家企业。', ['至少']],
    ['单方申报项目无效。', ['无效']],
    ['项目不下设课题。', ['不下设']],
    ['原则上每个方向支持1项。', ['原则上']],
    ['鼓励企业参与。', ['鼓励']],
    ['突出产学研结合。', ['突出']],
  ])('finds the word in %s', (sentence, words) => {
    expect(bindingWords(sentence)).toEqual(words);
  });

  test('finds all of them', () => {
    expect(bindingWords('需整体统筹，鼓励企业参与，论文应不少于2篇。')).toEqual(['应', '需', '不少于', '鼓励']);
  });

  test.each(['具有重要经济效益。', '主要内容包括应用示范和推广应用。', '《联委会首次会议纪要》', '相应的供应链，响应国家需求。', '甲有限公司，期限三年。', '其他要求：', '具体指南方向及要求如下。', '合作内容可包括联合研究。', '不仅有论文。'])(
    'finds none in %s',
    (sentence) => {
      expect(bindingWords(sentence)).toEqual([]);
    },
  );

  // Words that hold a binding one and may bind: an author is better told of a sentence too many.
  test.each([
    ['要求中方单位为企业。', '要'],
    ['团队应有一家企业。', '应'],
    ['申报书应用中文填写。', '应'],
    ['项目应对合作单位作出说明。', '应'],
    ['经费限制在500万元以内。', '限'],
    ['上限为500万元。', '限'],
    ['需要双方盖章。', '需'],
    ['主要任务须明确。', '须'],
  ])('finds one in %s', (sentence, word) => {
    expect(bindingWords(sentence)).toContain(word);
  });
});
