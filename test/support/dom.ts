import { JSDOM } from 'jsdom';

/**
 * A page for React to render into, its `window` and `document` global as in a browser. To be imported before anything that
 * looks for them when it is loaded.
 */
export const { window } = new JSDOM('<div id="root"></div>', { pretendToBeVisual: true });

const { navigator, document, Element, HTMLElement, Node, NodeFilter, requestAnimationFrame, cancelAnimationFrame } = window;
const globals = { window, navigator, document, Element, HTMLElement, Node, NodeFilter, requestAnimationFrame, cancelAnimationFrame, IS_REACT_ACT_ENVIRONMENT: true };
// Defined, not assigned: later versions of Node have a navigator of their own that cannot be set.
for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

/** Where it is rendered. */
export const root = window.document.body.firstElementChild as HTMLElement;
