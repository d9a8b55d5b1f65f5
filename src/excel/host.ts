/** Where the pane runs, for its diagnostics, and for what it can do there. */
export interface HostFacts {
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  /** The versions of ExcelApi that are supported, ascending: 1.1, 1.2 … */
  readonly sets: readonly string[];
  /** Whether pane and ribbon run in one page. */
  readonly hasSharedRuntime: boolean;
  /** Whether the pane's web view hands files to the person. */
  readonly canDownload: boolean;
  /** The language of Excel's own words, such as zh-CN. */
  readonly language: string;
}

/** The last version of ExcelApi that is told of here; newer ones hold all of it. */
const NEWEST = 21;

/** Says where the pane runs. To be asked once Office is ready. */
export function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: String(diagnostics.host),
    version: diagnostics.version,
    platform: String(diagnostics.platform),
    sets: Array.from({ length: NEWEST }, (_, index) => `1.${index + 1}`).filter((version) => isSetSupported(version)),
    hasSharedRuntime: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
    canDownload: canDownload(String(diagnostics.platform)),
    language: displayLanguage,
  };
}

/** The oldest ExcelApi that is served (excel.md): Office 2021 has it. */
export const OLDEST_SET = '1.14';

/** Web views that hand no files out: Excel's on a Mac (office-js issue 2700) and on phones and tablets. */
const NO_DOWNLOADS = ['Mac', 'iOS', 'Android', 'Universal'];

/** Whether files can be downloaded: an Excel without add-in commands is the one on iPad, whatever it calls itself. */
function canDownload(platform: string): boolean {
  return !NO_DOWNLOADS.includes(platform) && Office.context.requirements.isSetSupported('AddinCommands', '1.1');
}

/** Whether that version of ExcelApi is supported. A member newer than 1.14 is to be looked for as well: the client may be older than its host. */
export function isSetSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * Whether Office's theme is dark; undefined where Office does not tell, as on the web. Excel tells of no change of it (that event is
 * Outlook's alone): it is to be asked again when the pane comes back into sight.
 */
export function officeTheme(): 'light' | 'dark' | undefined {
  // Against its types it is missing on the web.
  const { officeTheme: theme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> };
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'light';
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  // Brightness as the eye sees it (ITU-R BT.601).
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return brightness < 128 ? 'dark' : 'light';
}
