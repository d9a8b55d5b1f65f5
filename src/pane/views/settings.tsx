import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { paneMessagesIn } from '../../messages/pane';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { OUR_SHEETS } from '../settings';
import { Choice } from './choice';
import { Diagnostics } from './diagnostics';
import { RemoveDialog } from './remove-dialog';

/** Language, looks, what is written, and how to take it all away again. */
export default function SettingsView(): ReactElement {
  const common = useCommonStyles();
  const { words, settings, changeSettings } = usePane();
  const { settings: texts } = words;
  const themes = { auto: texts.themeAuto, light: texts.themeLight, dark: texts.themeDark, contrast: texts.themeContrast };
  const languages = { office: texts.languageOffice, zh: paneMessagesIn('zh').language.name, en: paneMessagesIn('en').language.name };
  return (
    <div className={common.view}>
      <h2 className={common.heading}>{texts.title}</h2>
      <Choice label={texts.language} choices={languages} value={settings.language} onChoose={(language) => { changeSettings({ language }); }} />
      <Choice label={texts.theme} choices={themes} value={settings.theme} onChoose={(theme) => { changeSettings({ theme }); }} />
      <fieldset className={mergeClasses(common.section, common.box)} style={{ margin: 0 }}>
        <legend>{texts.write}</legend>
        <p className={common.hint}>{texts.writeWhat}</p>
        <Tick label={texts.marks} hint={texts.marksWhat} isOn={settings.marks} onTick={(marks) => { changeSettings({ marks }); }} />
        <Tick label={texts.comments} hint={texts.commentsWhat} isOn={settings.comments} onTick={(comments) => { changeSettings({ comments }); }} />
        {OUR_SHEETS.map((sheet) => (
          <Tick key={sheet} label={words.labels.sheet[sheet]} isOn={settings.sheets[sheet]} onTick={(isOn) => { changeSettings({ sheets: { ...settings.sheets, [sheet]: isOn } }); }} />
        ))}
      </fieldset>
      <fieldset className={mergeClasses(common.section, common.box)} style={{ margin: 0 }}>
        <legend>{texts.office}</legend>
        <Tick label={texts.officeChecks} hint={texts.officeChecksWhat} isOn={settings.officeChecks} onTick={(officeChecks) => { changeSettings({ officeChecks }); }} />
      </fieldset>
      <label className={common.section}>
        {texts.reviewer}
        <input className={common.control} maxLength={100} autoComplete="name" aria-describedby="reviewer-what" value={settings.reviewer} onChange={(event) => { changeSettings({ reviewer: event.target.value }); }} />
        <span id="reviewer-what" className={common.hint}>{texts.reviewerWhat}</span>
      </label>
      <TakeAway />
      <Diagnostics />
    </div>
  );
}

function Tick({ label, hint, isOn, onTick }: { readonly label: string; readonly hint?: string; readonly isOn: boolean; readonly onTick: (isOn: boolean) => void }): ReactElement {
  const common = useCommonStyles();
  return (
    <div>
      <label><input type="checkbox" checked={isOn} onChange={(event) => { onTick(event.target.checked); }} /> {label}</label>
      {hint !== undefined && <p className={common.hint}>{hint}</p>}
    </div>
  );
}

function TakeAway(): ReactElement {
  const common = useCommonStyles();
  const { words: { settings: texts }, session, state: { doing, isReadOnly } } = usePane();
  const [isAsking, setAsking] = useState(false);
  const isOff = doing !== 'nothing' || isReadOnly;
  return (
    <section className={common.section}>
      <h3 className={common.heading}>{texts.workbook}</h3>
      <span><Button disabledFocusable={isOff} onClick={() => { void session.clearMarks(); }}>{texts.clear}</Button></span>
      <p className={common.hint}>{texts.clearWhat}</p>
      <span><Button disabledFocusable={isOff} onClick={() => { setAsking(true); }}>{texts.remove}</Button></span>
      <p className={common.hint}>{texts.removeWhat}</p>
      {isAsking && (
        <RemoveDialog
          onEnd={(isSure) => {
            setAsking(false);
            if (isSure) void session.removeEverything();
          }}
        />
      )}
    </section>
  );
}
