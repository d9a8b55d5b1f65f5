import { scrollScale } from '../../../src/preview/page/scroll-scale';

test('a sheet that browsers can show is scrolled one to one', () => {
  const scale = scrollScale(10_000, 600);
  expect(scale.length).toBe(10_000);
  expect(scale.toSheet(1234)).toBe(1234);
  expect(scale.toBar(1234)).toBe(1234);
});

test('a sheet shorter than the view fills it and does not move', () => {
  expect(scrollScale(300, 600).length).toBe(600);
  expect(scrollScale(300, 600).toSheet(0)).toBe(0);
});

test('a million rows: the end of the bar is the end of the sheet, the beginning its beginning', () => {
  const scale = scrollScale(20_971_520, 600);
  expect(scale.length).toBeLessThanOrEqual(16_000_000);
  expect(scale.toSheet(0)).toBe(0);
  expect(scale.toSheet(scale.length - 600)).toBeCloseTo(20_971_520 - 600, 3);
});

test('to the bar and back is the same place', () => {
  const scale = scrollScale(20_971_520, 600);
  expect(scale.toSheet(scale.toBar(17_000_000))).toBeCloseTo(17_000_000, 3);
});

test('an overscrolled bar, as on a touch screen, shows the beginning', () => {
  expect(scrollScale(10_000, 600).toSheet(-40)).toBe(0);
});
