import { Button, FluentProvider, makeStyles, tokens, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', padding: '16px' },
  title: { fontSize: tokens.fontSizeHero700, fontWeight: tokens.fontWeightRegular },
});

/** The plain task pane that ours is measured against: a heading, a list and a button, as Microsoft's React template has them. */
function Template() {
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      <h1 className={styles.title}>Welcome</h1>
      <ul>
        <li>Achieve more with Office integration</li>
        <li>Unlock features and functionality</li>
        <li>Create and visualize like a pro</li>
      </ul>
      <Button appearance="primary" onClick={() => void mark()}>Insert text</Button>
    </div>
  );
}

async function mark(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [['Hello World']];
    await context.sync();
  });
}

void Office.onReady(() => {
  const root = document.getElementById('pane');
  if (root !== null) createRoot(root).render(<FluentProvider theme={webLightTheme}><Template /></FluentProvider>);
});
