import type { ComponentChild } from 'preact';
import { MAX_BOTS } from '../protocol/board.ts';
import { useDeck, useWords } from './context.ts';
import { DeadlockNotice } from './deadlock-notice.tsx';
import type { Notice } from './deck.ts';
import { count } from './format.ts';
import type { Dictionary, Language } from './i18n/dictionary.ts';
import { Icon } from './icons.tsx';

/** What a notice says. */
function noticeWords(words: Dictionary, language: Language, notice: Notice): string {
  const { notices } = words;
  switch (notice.kind) {
    case 'virtual':
      return notices.virtual;
    case 'virtualAsked':
      return notices.virtualAsked;
    case 'floor':
      return notices.crash;
    case 'oneFile':
      return words.reach.oneFile;
    case 'moment': {
      const reason = words.reach.momentFaults[notice.fault];
      return notice.from === 'link' ? words.reach.linkBad(reason) : notices.fileBad(reason);
    }
    case 'update':
      return words.reach.update;
    case 'staff':
      return notices.tooManyBots(count(language, MAX_BOTS - 1));
    case 'measuring':
      return words.real.notice;
    case 'goneOn':
      return words.fork.notice;
    case 'file':
      return notices.fileBad(notices.fileFaults[notice.fault]);
    case 'saves':
      return words.saves.shelf[notice.fault];
    case 'section':
      return words.saves.damaged[notice.fault](words.saves.sections[notice.section]);
    case 'option':
      return notices.optionBad(notice.name, notice.value, notice.used);
  }
}

function FaultAlert(): ComponentChild {
  const deck = useDeck();
  const { words } = useWords();
  const fault = deck.fault.value;
  if (!fault) return null;
  const { notices } = words;
  let text = fault.bot === null ? notices.failedHouse : notices.failedBot(fault.bot);
  if (fault.start) text = notices.failedStart;
  return (
    <div class="notice is-bad" role="alert" data-testid="fault">
      <p>
        <strong>{text}</strong>
        {fault.message && (
          <span class="fine">
            {' '}
            {notices.failedWhy} {fault.message}
          </span>
        )}
      </p>
      <button type="button" class="button is-main" onClick={() => deck.restart()}>
        {notices.restart}
      </button>
    </div>
  );
}

/** Sentences that the page has to say, and the alert when a machine has failed. */
export function Notices(): ComponentChild {
  const deck = useDeck();
  const { words, language } = useWords();
  return (
    <section class="notices" aria-label={words.page.notices}>
      <FaultAlert />
      {deck.phase.value === 'saved' && deck.disaster.playing.value && (
        <div class="notice" role="status" data-testid="notice-disaster">
          <p>{words.disaster.playing}</p>
          <button type="button" class="button" onClick={() => deck.disaster.back()}>
            {words.disaster.back}
          </button>
        </div>
      )}
      {deck.phase.value === 'saved' && !deck.disaster.playing.value && (
        <div class="notice" role="status">
          <p>{words.notices.file}</p>
          <button type="button" class="button" onClick={() => deck.restart()}>
            {words.notices.fileEnd}
          </button>
        </div>
      )}
      <div role="status">
        <DeadlockNotice />
        {deck.notices.value.map((notice) => (
          <div
            key={noticeWords(words, language, notice)}
            class="notice"
            data-testid={`notice-${notice.kind}`}
          >
            <p>{noticeWords(words, language, notice)}</p>
            {notice.kind === 'update' && (
              <button type="button" class="button" onClick={() => deck.reload()}>
                {words.reach.reload}
              </button>
            )}
            <button
              type="button"
              class="plain"
              aria-label={words.notices.dismiss}
              onClick={() => deck.dismissNotice(notice)}
            >
              <Icon name="close" size={16} />
            </button>
          </div>
        ))}
      </div>
    </section>
  );
}
