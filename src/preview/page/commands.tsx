import type { RibbonButton, RibbonGroup } from './ribbon';
import type { PageWords } from './words';

interface CommandsProps {
  readonly group: RibbonGroup;
  /** Whether the host shows the add-in's buttons; else the pane opens from the list of add-ins alone. */
  readonly hasCommands: boolean;
  readonly words: PageWords;
  /** Where the add-in's icons are. */
  readonly icons: URL;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's buttons as Excel shows them in its ribbon: those that the manifest describes. */
export function Commands({ group, hasCommands, words, icons, onPress }: CommandsProps) {
  const buttons = hasCommands ? group.buttons : group.buttons.filter(({ action }) => action === undefined);
  return (
    <div role="toolbar" aria-label={`${words.ribbon} ${group.label}`} className="preview-group">
      {buttons.map((button) => (
        <button key={button.id} type="button" className="preview-command" data-command={button.id} title={`${button.title}\n${button.tip}`} onClick={() => { onPress(button); }}>
          <img src={new URL(button.icon, icons).href} alt="" />
          {button.label}
        </button>
      ))}
      {!hasCommands && <span className="preview-note">{words.noCommands}</span>}
    </div>
  );
}
