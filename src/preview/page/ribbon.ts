import type { Locale } from './languages';

/** A button of the add-in in Excel's ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly tip: string;
  /** The name of the icon's file, 32 pixels wide. */
  readonly icon: string;
  /** The action that it calls; undefined where it opens the pane. */
  readonly action: string | undefined;
}

/** The add-in's group in the ribbon. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The ribbon group that a manifest describes, in a language; undefined where it describes none. */
export function ribbonOf(manifest: Document, locale: Locale): RibbonGroup | undefined {
  const [group] = named(manifest, 'Group');
  if (group === undefined) return undefined;
  const texts = new Map([...named(manifest, 'String'), ...named(manifest, 'Image')].map((element) => [element.getAttribute('id') ?? '', inLanguage(element, locale)]));
  const text = (parent: Element | undefined, name: string): string => texts.get((parent === undefined ? undefined : named(parent, name)[0])?.getAttribute('resid') ?? '') ?? '';
  return {
    label: text(group, 'Label'),
    buttons: named(group, 'Control').map((control) => {
      const icon = named(control, 'Image').find((image) => image.getAttribute('size') === '32');
      return {
        id: control.getAttribute('id') ?? '',
        label: text(control, 'Label'),
        title: text(control, 'Title'),
        tip: text(control, 'Description'),
        icon: (texts.get(icon?.getAttribute('resid') ?? '') ?? '').split('/').at(-1) ?? '',
        action: named(control, 'FunctionName')[0]?.textContent.trim(),
      };
    }),
  };
}

function named(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function inLanguage(element: Element, locale: Locale): string {
  const override = named(element, 'Override').find((one) => one.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}
