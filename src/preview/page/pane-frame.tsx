import { useEffect, useRef, useState } from 'react';
import { paneHost, type Activity } from './pane-host';
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
  readonly onWire: (wire: Wire | undefined) => void;
}

/**
 * The pane in its frame, which it is to be given anew (by its key) for another workbook or host. What office.js needs to find its host stands
 * in the frame's name and in the pane's address. office.js for the web hands no theme on (Office.context.officeTheme is undefined in
 * its 1.1.110): what a page can tell is the frame's colour scheme, which the pane sees as prefers-color-scheme.
 */
export function PaneFrame({ book, faults, activity, address, locale, theme, title, onWire }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [{ instance, name, source }] = useState(() => framed(address, locale));
  useEffect(() => {
    const wire = openWire(
      window,
      { window: () => frame.current?.contentWindow ?? null, origin: address.origin, conversation: instance },
      paneHost(book, { locale, faults, activity, instance }),
    );
    const stop = book.onEvents((events) => { wire.tell(events); });
    onWire(wire);
    return () => {
      onWire(undefined);
      stop();
      wire.close();
    };
  }, [book, faults, activity, address, locale, instance, onWire]);
  return <iframe ref={frame} title={title} name={name} src={source} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }} />;
}

/** A frame's name, from which office.js learns whom to talk to, and its address. The name has to be there before the frame is. */
function framed(address: URL, locale: Locale): { readonly instance: string; readonly name: string; readonly source: string } {
  const instance = crypto.randomUUID();
  const info = hostInfo(locale);
  const source = new URL(address);
  source.searchParams.set('_host_Info', info);
  return {
    instance,
    name: JSON.stringify({ baseFrameName: 'pane', hostInfo: info, xdmInfo: [instance, instance, window.location.origin].join('|'), serializerVersion: '1', flights: '[]' }),
    source: source.href,
  };
}
