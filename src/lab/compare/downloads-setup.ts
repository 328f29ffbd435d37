import { modeOf } from '../../protocol/modes.ts';
import type { NightSetup } from '../../protocol/night.ts';
import { type Client, CLIENT_STAFF, type DownloadsScenario } from '../../protocol/scenario.ts';
import { Locks } from '../../protocol/words.ts';

/** A go at downloads: its bots are as many as the scenario says, and are called WaitBots where each is a thread or process. */
export const downloadsSetup = (
  scenario: DownloadsScenario,
  seed: number,
  client: Client = scenario.client,
): NightSetup<DownloadsScenario> => ({
  scenario: { ...scenario, client },
  seed,
  staffing: {
    mode: modeOf(CLIENT_STAFF[client]),
    locks: Locks.None,
    crew: { greet: 0, wait: scenario.bots, chef: 0, wine: 0 },
  },
});
