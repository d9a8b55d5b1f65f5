import { Button, Select, Switch } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { Book, BookState } from './book';
import { HOSTS } from './host-profile';
import { LOCALES, type Locale } from './languages';
import { THEMES, type ThemeName } from './query';
import type { PageWords } from './words';

interface ToolbarProps {
  readonly book: Book;
  readonly state: BookState;
  readonly words: PageWords;
  readonly samples: readonly string[];
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly onLocale: (locale: Locale) => void;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onFile: (file: File) => void;
  readonly onSample: (name: string) => void;
  readonly onDownload: () => void;
  readonly onEdit: () => void;
}

const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', 'en-US': 'English' };

/** What the preview can be set to: the workbook, the host, the language and the looks. */
export function Toolbar({ book, state, words, samples, locale, theme, onLocale, onTheme, onFile, onSample, onDownload, onEdit }: ToolbarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const { workbook } = state;
  return (
    <div role="toolbar" aria-label={words.tools} className="preview-tools">
      <input
        ref={picker} type="file" accept=".xlsx,.xlsm,.xltx,.xltm" hidden aria-label={words.open}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be picked again.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button size="small" onClick={() => { picker.current?.click(); }}>{words.open}</Button>
      <Button size="small" disabled={workbook === undefined} onClick={onDownload}>{words.download}</Button>
      <Choice label={words.sample} value={samples.find((name) => name === workbook?.name) ?? ''} choices={[...(samples.includes(workbook?.name ?? '') ? [] : ['']), ...samples]} say={(name) => name.replace(/\.xlsx$/, '')} onChoose={onSample} />
      <Button size="small" disabled={workbook === undefined} onClick={onEdit}>{workbook?.isEditing === true ? words.finishEditing : words.editCell}</Button>
      <span className="preview-spring" />
      <Choice label={words.host} value={state.host} choices={HOSTS} say={(host) => words.hosts[host]} onChoose={book.setHost} />
      <Switch size="small" label={words.readOnly} checked={state.isReadOnly} onChange={(_, data) => { book.setReadOnly(data.checked); }} />
      <Switch size="small" label={words.protected} checked={state.isProtected} onChange={(_, data) => { book.setProtected(data.checked); }} />
      <Choice label={words.language} value={locale} choices={LOCALES} say={(name) => LANGUAGES[name]} onChoose={onLocale} />
      <Choice label={words.theme} value={theme} choices={THEMES} say={(name) => words.themes[name]} onChoose={onTheme} />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly T[];
  readonly say: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}

function Choice<T extends string>({ label, value, choices, say, onChoose }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="preview-choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id} size="small" value={value}
        onChange={(_, data) => {
          const chosen = choices.find((choice) => choice === data.value);
          if (chosen !== undefined && chosen !== '') onChoose(chosen);
        }}
      >
        {choices.map((choice) => <option key={choice} value={choice}>{say(choice)}</option>)}
      </Select>
    </div>
  );
}
