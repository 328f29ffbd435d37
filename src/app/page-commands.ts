import type { PageCommands } from '../panels/deck.ts';
import type { Notices } from './notices.ts';
import type { Sounds } from './sounds.ts';
import type { SessionState } from './state.ts';

/** What people can do with the page, whatever night is on the floor. */
export function pageCommands(state: SessionState, notices: Notices, sounds: Sounds): PageCommands {
  return {
    setLanguage(language) {
      state.language.value = language;
    },
    toggleSound() {
      state.sound.value = !state.sound.value;
      sounds.turn(state.sound.value);
    },
    tell: (notice) => notices.say(notice),
    dismissNotice: (notice) => notices.dismiss(notice),
    closeSummary() {
      state.summary.value = null;
    },
    reload: () => location.reload(),
  };
}
