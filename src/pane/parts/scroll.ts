import { createContext } from 'react';

/** What scrolls in the pane, which a virtual list has to know. */
export const ScrollContext = createContext<HTMLElement | null>(null);
