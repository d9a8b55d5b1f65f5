import { isOpenList, splitNames, splitPeople } from '../../src/text/lists';

describe('splitNames parts', () => {
  test.each([
    ['甲公司、乙大学', ['甲公司', '乙大学']],
    ['甲公司；乙大学;丙研究所', ['甲公司', '乙大学', '丙研究所']],
    ['甲公司\n乙大学\r\n丙研究所', ['甲公司', '乙大学', '丙研究所']],
    ['甲公司，乙大学', ['甲公司', '乙大学']],
    ['甲公司,乙大学', ['甲公司', '乙大学']],
    ['甲公司/乙大学', ['甲公司', '乙大学']],
    [' 甲公司 ；； 乙大学。', ['甲公司', '乙大学']],
    ['1. 甲公司 2. 乙大学', ['甲公司', '乙大学']],
    ['1.甲公司（企业）2.乙大学（高校）', ['甲公司（企业）', '乙大学（高校）']],
    ['1.甲公司2.乙大学', ['甲公司', '乙大学']],
    ['1、甲公司\n2、乙大学', ['甲公司', '乙大学']],
    ['（1）甲公司；（2）乙大学', ['甲公司', '乙大学']],
    ['①甲公司②乙大学', ['甲公司', '乙大学']],
    ['Seoul National University; KIST', ['Seoul National University', 'KIST']],
    ['Minsoo Kim, Jiho Park', ['Minsoo Kim', 'Jiho Park']],
    ['Samsung SDI Co., Ltd.; LG Chem', ['Samsung SDI Co., Ltd.', 'LG Chem']],
    ['Samsung SDI Co., Ltd., LG Energy Solution, Inc.', ['Samsung SDI Co., Ltd.', 'LG Energy Solution, Inc.']],
    ['서울대학교, 연세대학교', ['서울대학교', '연세대학교']],
  ])('%j', (text, expected) => {
    expect(splitNames(text)).toEqual(expected);
  });
});

describe('splitNames tears no name', () => {
  test.each([
    'Kim, Minsoo',
    'Kim, Min Soo',
    'Samsung, LG',
    'Samsung SDI Co., Ltd.',
    '北京和利时系统工程有限公司',
    '中国船舶及海洋工程设计研究院',
    '首尔大学/Seoul National University',
    '首尔大学/서울대학교',
    '首尔大学，Seoul National University',
    '甲公司（北京，上海）',
    '甲公司（企业、民营）',
    '甲公司（北京；乙大学',
    'Institute of Science and Technology',
    '3.6度科技公司',
    '360数科',
  ])('%j', (text) => {
    expect(splitNames(text)).toEqual([text]);
  });

  test('a comma between Western names parts nothing where a semicolon parts the list', () => {
    expect(splitNames('Kim, Min Soo; Park Ji, Ho Lee')).toEqual(['Kim, Min Soo', 'Park Ji, Ho Lee']);
  });

  test('nothing gives no names', () => {
    expect(splitNames(' 、； \n')).toEqual([]);
  });
});

describe('splitPeople', () => {
  test.each([
    ['Minsoo Kim and Jiho Park', ['Minsoo Kim', 'Jiho Park']],
    ['Minsoo Kim & Jiho Park', ['Minsoo Kim', 'Jiho Park']],
    ['张伟和李娜', ['张伟', '李娜']],
    ['张伟、李娜', ['张伟', '李娜']],
    ['李和平', ['李和平']],
    ['李和平和王芳', ['李和平和王芳']],
    ['张和', ['张和']],
    ['Anderson', ['Anderson']],
    ['Kim and Park', ['Kim and Park']],
  ])('%j', (text, expected) => {
    expect(splitPeople(text)).toEqual(expected);
  });
});

test('a list that ends in 等 leaves names out', () => {
  expect(['甲公司、乙大学等', '张伟等3人', '甲公司等5家单位', '甲公司、乙大学等。', 'Kim M. et al.'].map(isOpenList)).toEqual([true, true, true, true, true]);
  expect(['甲公司、乙大学', '高等教育出版社', '北京市第一高等学校', '李等', 'Etal Ltd'].map(isOpenList)).toEqual([false, false, false, false, false]);
});
