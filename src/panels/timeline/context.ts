import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import type { Timeline } from '../../metrics/timeline/timeline.ts';
import { dependOn } from './depend-on.ts';
import { LaneTexts } from './lane-text.ts';
import type { TimelineModel } from './model.ts';
import type { Telling } from './record-words.ts';

const ModelContext = createContext<TimelineModel | null>(null);

/** Gives the timeline's model to everything in the dock. */
export const ModelProvider = ModelContext.Provider;

/** The model of the open timeline. Throws an Error outside of the dock. */
export function useModel(): TimelineModel {
  const model = useContext(ModelContext);
  if (!model) throw new Error('A part of the timeline needs a ModelProvider around it.');
  return model;
}

/** The night as lanes; whoever asks is drawn anew whenever records have come. */
export function useTimeline(): Timeline {
  const { past } = useDeck();
  dependOn(past.revision);
  return past.timeline();
}

/** What it takes to tell records in words; made anew for another night or language. */
export function useTelling(): { readonly telling: Telling; readonly texts: LaneTexts } {
  const deck = useDeck();
  const { words, language } = useWords();
  const timeline = useTimeline();
  const scenario = deck.scenario.value;
  return useMemo(() => {
    const nameOf = (bot: number): string => timeline.bots.of(bot)?.name ?? words.timeline.house;
    return {
      telling: { words, language, timeline, nameOf },
      texts: new LaneTexts(words, language, scenario, timeline),
    };
  }, [timeline, words, language, scenario]);
}
