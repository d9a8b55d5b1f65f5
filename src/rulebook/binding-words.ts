/** The words by which a guide binds (domain.md, part 2, severities). */
const BINDING = ['必须', '须', '应', '需', '要', '不得', '仅', '限', '不少于', '不超过', '不低于', '至少', '无效', '不下设', '原则上', '鼓励', '突出'];

/**
 * Words that hold one of these characters and bind nobody. Only those that cannot be read otherwise: an author is
 * better told of a sentence too many, so 要求, 应对 or 应有 (团队应有一家企业) are not among them, and 应用 only in
 * company where it is no 应 with a verb (应用中文填写).
 */
const HARMLESS = [
  ...['主要', '重要', '首要', '纪要', '摘要', '纲要', '概要', '提要', '要素', '要点', '要求：', '要求:', '要求如下', '有关要求'],
  ...['供应', '响应', '相应', '反应', '效应', '适应', '感应', '对应', '呼应', '回应', '顺应', '应急', '应有的'],
  ...['应用示范', '应用研究', '应用技术', '应用基础', '应用场景', '应用领域', '应用开发', '应用前景', '应用推广', '应用价值'],
  ...['示范应用', '推广应用', '转化应用', '实际应用', '开发应用', '产业应用', '的应用', '和应用', '与应用', '及应用', '、应用'],
  ...['需求', '供需', '所需', '急需', '不仅'],
  ...['有限', '无限', '期限', '年限', '权限', '极限', '局限'],
];

/** The binding words of a sentence (without white space), longest first, each once; none where it binds nobody. */
export function bindingWords(sentence: string): readonly string[] {
  let rest = sentence;
  for (const word of HARMLESS) rest = rest.replaceAll(word, '·');
  return BINDING.filter((word) => {
    const found = rest.includes(word);
    // What 必须 says is not said again as 须.
    if (found) rest = rest.replaceAll(word, '·');
    return found;
  });
}
