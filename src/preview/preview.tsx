import { createRoot } from 'react-dom/client';

const root = document.getElementById('preview');
if (root !== null) createRoot(root).render(<p>preview</p>);
