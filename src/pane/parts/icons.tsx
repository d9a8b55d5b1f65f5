import type { ReactElement } from 'react';

// A few drawings of our own on a grid of 16: an icon package would weigh more than all of the pane's other parts.
const DRAWN = {
  gear: 'M2 4.8h5.5M11.5 4.8H14M2 11.2h2.5M8.5 11.2H14M9.5 3a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM6.5 9.4a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  back: 'M9.5 3 4.5 8l5 5M5 8h8',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 14 14',
  previous: 'M3.5 10.5 8 6l4.5 4.5',
  next: 'M3.5 5.5 8 10l4.5-4.5',
  sheet: 'M2.5 3h11v10h-11ZM2.5 6.3h11M2.5 9.7h11M6.5 3v10',
} as const;

// What tells the levels apart without colour: each a shape of its own.
const SIGNS = {
  violated: { shape: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2Z', sign: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8' },
  undecided: { shape: 'M8 .7 15.3 8 8 15.3.7 8Z', sign: 'M6.2 6.3c0-2.4 3.7-2.3 3.7 0 0 1.5-1.9 1.5-1.9 2.9M8 11.2v.3' },
  advice: { shape: 'M1.5 2.5h13v9H9l-3.5 3v-3h-4Z', sign: 'M4.5 5.6h7M4.5 8.4h4.5' },
  met: { shape: 'M8 1.2a6.8 6.8 0 1 0 0 13.6A6.8 6.8 0 0 0 8 1.2Z', sign: 'M4.8 8.2l2.3 2.3 4.2-4.7' },
} as const;

/** A drawing in the colour of the text beside it; words say what it means. */
export function Icon({ name, size = 16 }: { readonly name: keyof typeof DRAWN; readonly size?: number }): ReactElement {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={DRAWN[name]} />
    </svg>
  );
}

/** The sign of a level: a disc with a cross, a diamond with a question mark, a speech bubble, a ring with a tick. */
export function Sign({ level, size = 16 }: { readonly level: keyof typeof SIGNS; readonly size?: number }): ReactElement {
  const { shape, sign } = SIGNS[level];
  const isFilled = level === 'violated';
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <path d={shape} fill={isFilled ? 'currentColor' : 'none'} />
      <path d={sign} stroke={isFilled ? 'var(--colorNeutralBackground1)' : 'currentColor'} strokeWidth="1.5" />
    </svg>
  );
}
