import { createContext, type RefObject } from 'react';

/** What scrolls in the pane, which a virtual list has to know. */
export const ScrollContext = createContext<RefObject<HTMLElement | null>>({ current: null });
