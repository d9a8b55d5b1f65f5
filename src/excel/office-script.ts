const SELECTOR = 'script[data-office]';

/** Where office.js comes from: the page asks for it ahead of all scripts, at the address that the build put in. */
export function officeAddress(): string {
  const ahead = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="script"]');
  if (ahead === null) throw new Error('taskpane.html does not say where office.js comes from');
  return ahead.href;
}

/** Puts the script of office.js into the page, in place of one that was there. That it failed stands on its tag, for whoever asks later. */
export function addOfficeScript(address: string): HTMLScriptElement {
  document.querySelector(SELECTOR)?.remove();
  const script = document.createElement('script');
  script.dataset.office = 'coming';
  script.addEventListener('error', giveUp);
  script.src = address;
  document.head.append(script);
  return script;
}

/** Marks office.js as one that will not come any more: who asks next sends for it anew. */
function giveUp(): void {
  const script = document.querySelector<HTMLScriptElement>(SELECTOR);
  if (script !== null) script.dataset.office = 'failed';
}

/** Waits for the script of office.js; sends for it where nobody did or where it failed. Throws an Error with the address where it does not come. */
export function officeScript(address: string): Promise<void> {
  // It may have come after a try had given it up.
  if ('Office' in window) return Promise.resolve();
  const script = document.querySelector<HTMLScriptElement>(`${SELECTOR}:not([data-office="failed"])`) ?? addOfficeScript(address);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => { resolve(); });
    script.addEventListener('error', () => { reject(new Error(address)); });
  });
}
