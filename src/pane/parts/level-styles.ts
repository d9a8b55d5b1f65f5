import { makeStyles, tokens } from '@fluentui/react-components';

/** The colours of levels and verdicts, from the theme, so that they hold in light, dark and high contrast. */
export const useLevelStyles = makeStyles({
  violated: { color: tokens.colorStatusDangerForeground3 },
  undecided: { color: tokens.colorStatusWarningForeground1 },
  advice: { color: tokens.colorBrandForeground1 },
  met: { color: tokens.colorStatusSuccessForeground1 },
});
