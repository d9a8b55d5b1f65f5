import { useEffect, useRef } from 'react';
import type { Activity } from './pane-host';
import { paneHost } from './pane-host';
import type { Book } from './book';
import type { Faults } from './faults';
import { hostInfo } from './host-profile';
import type { Locale } from './languages';
import type { ThemeName } from './query';
import { openWire, type Wire } from './wire';

interface PaneFrameProps {
  readonly book: Book;
  readonly faults: Faults;
  readonly activity: Activity;
  /** The pane's address, absolute. */
  readonly address: URL;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly title: string;
  /** Is handed the wire while the pane is there, and undefined after. */
  onWire(wire: Wire | undefined): void;
}

/**
 * The pane in its frame, which it is to be given anew (by its key) for another workbook or host. What office.js needs to find its host stands
 * in the frame's name and in the pane's address. office.js for the web hands no theme on (Office.context.officeTheme is undefined in
 * its 1.1.110): what a page can tell is the frame's colour scheme, which the pane sees as prefers-color-scheme.
 */
export function PaneFrame({ book, faults, activity, address, locale, theme, title, onWire }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const instance = crypto.randomUUID();
    const info = hostInfo(locale);
    const wire = openWire(window, { window: () => element.contentWindow, origin: address.origin, conversation: instance }, paneHost(book, { locale, faults, activity, instance }));
    const stop = book.onEvents((events) => { wire.tell(events); });
    element.name = JSON.stringify({
      baseFrameName: 'pane', hostInfo: info, xdmInfo: [instance, instance, window.location.origin].join('|'), serializerVersion: '1', flights: '[]',
    });
    const source = new URL(address);
    source.searchParams.set('_host_Info', info);
    element.src = source.href;
    onWire(wire);
    return () => {
      onWire(undefined);
      stop();
      wire.close();
    };
  }, [book, faults, activity, address, locale, onWire]);
  return <iframe ref={frame} title={title} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }} />;
}
