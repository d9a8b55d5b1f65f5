/** Chromium makes no element taller than some 16.7 million pixels, Firefox 17.8; a full sheet of rows has 21 million. */
const TALLEST = 15_000_000;

/** How a sheet's length is laid on a scroll bar that cannot be as long. */
export interface ScrollScale {
  /** The length of the element that is scrolled, in pixels. */
  readonly length: number;
  /** Where in the sheet the view begins when the bar stands at `scrolled`. */
  readonly toSheet: (scrolled: number) => number;
  /** Where the bar has to stand so that the view begins at `distance` in the sheet. */
  readonly toBar: (distance: number) => number;
}

/** Lays `total` pixels of sheet, seen through `view` pixels, on a scroll bar; one to one wherever that can be. */
export function scrollScale(total: number, view: number): ScrollScale {
  const length = Math.max(Math.min(total, TALLEST), view);
  const rate = total <= TALLEST || length <= view ? 1 : (total - view) / (length - view);
  return {
    length,
    toSheet: (scrolled) => Math.max(0, scrolled) * rate,
    toBar: (distance) => Math.max(0, distance) / rate,
  };
}
