/** The Excels that the preview can play, the newest first. */
export const HOSTS = ['365', 'ltsc2021', 'ipad'] as const;

export type HostName = (typeof HOSTS)[number];

/** What a host tells an add-in of itself. */
export interface HostProfile {
  readonly name: HostName;
  /** Requirement sets with their highest version, as texts: 1.20 as a number would be 1.2. */
  readonly sets: Readonly<Record<string, string>>;
  /** Whether the add-in's buttons stand in the ribbon. Without, the pane is opened from the list of add-ins alone. */
  readonly hasCommands: boolean;
}

// Sets by host: learn.microsoft.com, "Excel JavaScript API requirement sets" and "Shared runtime requirement sets".
// DelayForCellEdit lets a batch wait for the end of an edit instead of failing.
const PROFILES: Readonly<Record<HostName, HostProfile>> = {
  365: { name: '365', hasCommands: true, sets: { ExcelApi: '1.21', SharedRuntime: '1.2', AddinCommands: '1.1', RibbonApi: '1.2', KeyboardShortcuts: '1.1', DelayForCellEdit: '1.1', RichApiRuntime: '1.2' } },
  ltsc2021: { name: 'ltsc2021', hasCommands: true, sets: { ExcelApi: '1.14', SharedRuntime: '1.1', AddinCommands: '1.1', DelayForCellEdit: '1.1', RichApiRuntime: '1.2' } },
  ipad: { name: 'ipad', hasCommands: false, sets: { ExcelApi: '1.17', RichApiRuntime: '1.2' } },
};

/** What a host tells of itself. */
export function hostProfile(name: HostName): HostProfile {
  return PROFILES[name];
}

/**
 * The host info that office.js reads from the pane's address and from its window's name. It says Web for every host: another platform
 * would make office.js look for that platform's own bridge, which no page can play. Hosts differ by their requirement sets.
 */
export function hostInfo(locale: string): string {
  return `Excel$Web$16.01$${locale}$preview$$disableLogging$0`;
}
