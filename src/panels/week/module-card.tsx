import type { ComponentChild } from 'preact';
import { collectData } from '../../business/data-collection.ts';
import { busiestBot } from '../busiest.ts';
import { idleChart } from '../charts/charts.ts';
import { wholeWeek } from '../charts/origins.ts';
import { useWords } from '../context.ts';
import { percent, span } from '../format.ts';
import { IdleBar, Legend } from '../idle-panel.tsx';
import { Icon } from '../icons.tsx';
import { Panel } from '../panel.tsx';
import { useWeek } from './use-week.ts';

/** The data-collection module: where each bot's week went. It is read on Sunday night. */
export function ModuleCard(): ComponentChild {
  const { words, language } = useWords();
  const { state, over } = useWeek();
  const { week } = words;
  if (!over) {
    return (
      <Panel title={week.module} hint={week.moduleHint} class="module is-closed" testId="module">
        <p class="empty module-wait">
          <Icon name="lock" size={18} /> {week.moduleWait}
        </p>
      </Panel>
    );
  }
  const bots = collectData(state.nights).map((hours) => ({ ...hours, onDuty: false }));
  const busiest = busiestBot({ bots });
  const worked = bots.reduce((sum, bot) => sum + bot.working * bot.secondsOnDuty, 0);
  const onDuty = bots.reduce((sum, bot) => sum + bot.secondsOnDuty, 0);
  return (
    <Panel
      title={week.module}
      hint={week.moduleHint}
      class="module"
      testId="module"
      chart={() => idleChart(words, bots, { id: 'data', title: week.module })}
      chartOf={() => wholeWeek(words, state.seed)}
    >
      {busiest && (
        <p class="module-lead" data-testid="module-lead">
          {week.busiest(busiest.name, percent(language, busiest.idle))}
        </p>
      )}
      <p class="fine">{week.together(span(language, worked), span(language, onDuty))}</p>
      <ul class="idle-rows">
        {bots.map((bot) => (
          <IdleBar key={bot.name} bot={bot} off={false} />
        ))}
      </ul>
      <Legend />
    </Panel>
  );
}
