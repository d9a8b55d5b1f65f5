import { showPane } from './show-pane';

/** What the ribbon's buttons do beside opening the pane. */
export interface RibbonCommands {
  check(): Promise<void>;
  nextFinding(): Promise<void>;
  clearMarks(): Promise<void>;
}

/** Ties the manifest's commands to what they do, in sight of the pane. Each button is free again as soon as that is done, or has failed: whatever fails is told in the pane. */
export function associateRibbon(commands: RibbonCommands): void {
  Office.actions.associate('check', completing(() => commands.check()));
  Office.actions.associate('nextFinding', completing(() => commands.nextFinding()));
  Office.actions.associate('clearMarks', completing(() => commands.clearMarks()));
}

function completing(command: () => Promise<void>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    showPane();
    void command().finally(() => { event.completed(); });
  };
}
