import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { BLANKS } from '../../report/rectification/notice';
import type { NoticesAsked, NoticesOf } from '../engine/notices';
import { Failed, Loading } from '../parts/loading';
import { useCommonStyles } from '../parts/styles';
import { usePane } from '../pane-context';
import { useFetched } from '../use-fetched';
import { Choice } from './choice';
import { LetterActions } from './letter-actions';

/** Rectification notices: for which proposals, what is filled in on all of them, and as what they are to be had. */
export default function Letters(): ReactElement {
  const common = useCommonStyles();
  const { words: { letters: words }, state: { checked } } = usePane();
  return (
    <div className={common.view}>
      <section className={common.section}>
        <h2 className={common.heading}>{words.title}</h2>
        <p className={common.hint}>{words.what}</p>
      </section>
      {checked === undefined ? <p className={mergeClasses(common.box, common.quiet)} style={{ margin: 0 }}>{words.notYet}</p> : <Asked />}
    </div>
  );
}

function Asked(): ReactElement {
  const common = useCommonStyles();
  const { words: { letters: words }, session, state: { generation, revision }, settings: { noticeBlanks }, lang, lettersOf } = usePane();
  const [what, choose] = useState<NoticesOf['what']>(lettersOf.what);
  const of: NoticesOf = what === lettersOf.what ? lettersOf : { what: 'all' };
  const asked: NoticesAsked = { of, lang, blanks: noticeBlanks };
  const lists = session.lists();
  const { value: count, isFailed, again } = useFetched(lists && `${generation} ${revision} ${JSON.stringify(of)}`, async () => lists?.noticeCount(of));
  const choices = { all: words.all, ...(lettersOf.what === 'query' ? { query: words.filtered } : {}), ...(lettersOf.what === 'proposal' ? { proposal: words.only(lettersOf.name) } : {}) };
  return (
    <>
      <Choice<NoticesOf['what']> label={words.of} choices={choices as Record<NoticesOf['what'], string>} value={of.what} onChoose={choose} />
      {isFailed ? <Failed again={again} /> : count === undefined ? <Loading /> : (
        <>
          <p className={common.hint} role="status">{words.count(count.notices, count.without)}</p>
          <Blanks />
          {count.notices > 0 && <LetterActions asked={asked} notices={count.notices} />}
        </>
      )}
    </>
  );
}

function Blanks(): ReactElement {
  const common = useCommonStyles();
  const { words: { letters: words }, settings: { noticeBlanks }, changeSettings } = usePane();
  const hints: Partial<Record<(typeof BLANKS)[number], string>> = { addressee: words.addresseeHint, deadline: words.deadlineHint };
  return (
    <fieldset className={mergeClasses(common.section, common.box)} style={{ margin: 0 }}>
      <legend>{words.blanks}</legend>
      <p className={common.hint}>{words.blanksWhat}</p>
      {BLANKS.map((blank) => (
        <label key={blank} className={common.section} style={{ gap: '2px' }}>
          {words.blank[blank]}
          <input
            className={common.control}
            maxLength={200}
            value={noticeBlanks[blank]}
            onChange={(event) => { changeSettings({ noticeBlanks: { ...noticeBlanks, [blank]: event.target.value } }); }}
          />
          {hints[blank] !== undefined && <span className={common.hint}>{hints[blank]}</span>}
        </label>
      ))}
    </fieldset>
  );
}
