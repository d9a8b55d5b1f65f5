import { createRoot } from 'react-dom/client';

const root = document.getElementById('pane');
if (root !== null) createRoot(root).render(<p>ClauseCheck</p>);
