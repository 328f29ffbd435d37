import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDeck, useWords } from '../context.ts';
import { DAYS } from '../deck.ts';
import { Icon } from '../icons.tsx';
import { SeedField } from '../night-setup.tsx';
import { ChancePanel } from './chance-panel.tsx';
import { Choice } from './choice.tsx';
import { Differences } from './differences.tsx';
import { type MountSide, PairSideBox } from './pair-side.tsx';
import { PairTransport } from './pair-transport.tsx';

/** Two restaurants, the same guests, one clock. */
export function PairPlace({ mountSide }: { mountSide: MountSide }): ComponentChild {
  const { pair } = useDeck().lab;
  const { words } = useWords();
  const { lab, night } = words;
  const stage = pair.stage.value;
  useEffect(() => pair.begin(), []);
  return (
    <div class="pair">
      <section class="pair-bar" aria-label={lab.pair.nights}>
        <div class="lab-fields">
          <Choice
            label={night.day}
            testId="pair-day"
            value={pair.day.value}
            values={DAYS.map((day) => [day, night.days[day]])}
            onChoose={(day) => pair.setDay(day)}
          />
          <SeedField seed={pair.seed.value} onSeed={(seed) => pair.setSeed(seed)} testId="pair-seed" />
          <button
            type="button"
            class="round small"
            aria-label={lab.pair.fresh}
            data-tip={lab.pair.fresh}
            data-keys="N"
            data-testid="pair-fresh"
            onClick={() => pair.fresh()}
          >
            <Icon name="fresh" size={18} />
          </button>
          <button type="button" class="button" data-testid="pair-tonight" onClick={() => pair.takeTonight()}>
            {lab.takeTonight}
          </button>
        </div>
        <PairTransport />
      </section>
      <p class="pair-says" role="status" data-testid="pair-stage" data-stage={stage.kind}>
        {stage.kind === 'running' && lab.pair.running}
        {stage.kind === 'failed' && lab.failed(stage.fault)}
      </p>
      {pair.unlike.value.length > 0 && (
        <ul class="pair-unlike" data-testid="pair-unlike">
          {pair.unlike.value.map((why) => (
            <li key={why}>{lab.pair.unlike[why]}</li>
          ))}
        </ul>
      )}
      <div class="pair-floors">
        <PairSideBox side={0} mount={mountSide} />
        <PairSideBox side={1} mount={mountSide} />
      </div>
      <div class="pair-panels">
        <Differences />
        <ChancePanel />
      </div>
    </div>
  );
}
