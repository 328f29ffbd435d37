import { parseLook } from '../../panels/timeline/look.ts';
import { PLACES } from '../../panels/deck.ts';
import { RECORD_WORDS } from '../../protocol/trace.ts';
import type { Lab } from '../lab/lab.ts';
import { parseLabView } from '../lab/lab-view.ts';
import type { Session } from '../session.ts';

/** How the page looks at a night, as a moment carries it. Keys are never given another meaning (decision 21). */
export function viewOf({ state, past }: Session, lab: Lab): Readonly<Record<string, unknown>> {
  const { place, pointed, timelineOpen, timelineLook, openMark, chosenParty } = state;
  const look = timelineLook.value;
  return {
    place: place.value,
    pointed: pointed.value,
    timeline: timelineOpen.value,
    selected: past.selected.value,
    collision: openMark.value?.sequence ?? null,
    party: chosenParty.value,
    ...(timelineOpen.value &&
      look?.night === past.night && {
        lanes: { ...look, night: undefined, shown: undefined },
      }),
    ...(place.value === 'lab' && { lab: lab.view }),
  };
}

/** Looks at the night on the floor as a moment says: what is known of it and makes sense. */
export function lookAs(told: Readonly<Record<string, unknown>>, { state, past }: Session, lab: Lab): void {
  const { place, pointed, timeline, selected, collision, party, lanes } = told;
  const known = PLACES.find((one) => one === place);
  const look = parseLook(lanes);
  const labView = parseLabView(told['lab']);
  if (labView) lab.look(labView);
  if (look) state.timelineLook.value = { ...look, night: past.night };
  if (known) state.place.value = known;
  if (typeof pointed === 'string') state.pointed.value = pointed;
  if (timeline === true) state.timelineOpen.value = true;
  const records = past.records().length / RECORD_WORDS;
  if (isWhole(selected) && selected < records) past.selected.value = selected;
  state.openMark.value = past.marks().find(({ sequence }) => sequence === collision) ?? null;
  if (isWhole(party)) state.chosenParty.value = party;
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
