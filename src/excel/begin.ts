import { addOfficeScript, officeAddress } from './office-script';

// A script of its own, a few hundred bytes: office.js and what it asks for come while the pane itself is still on its way.
addOfficeScript(officeAddress());
try {
  // The first look into the storage waits for another process of the browser: better now than when the pane reads its settings.
  window.localStorage.getItem('');
} catch {
  // A pane in another origin's frame may have no storage at all; its settings then are those of the first start.
}
