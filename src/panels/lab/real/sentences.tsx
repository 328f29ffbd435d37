import type { ComponentChild } from 'preact';
import type { Experiment } from '../../../metrics/machine/experiments.ts';
import type { Outcome } from '../../../metrics/machine/outcome.ts';
import { useDeck, useWords } from '../../context.ts';

/** What an experiment means, and what it does not show. */
export function Sentences({ experiment }: { experiment: Experiment }): ComponentChild {
  const { real } = useWords().words;
  return (
    <dl class="real-sentences">
      <dt>{real.meansLead}</dt>
      <dd>{real.means[experiment]}</dd>
      <dt class="is-not">{real.notLead}</dt>
      <dd>{real.not[experiment]}</dd>
    </dl>
  );
}

/** Why there are no figures: it can't be measured here, it failed, or nobody has measured it. Nothing if there are. */
export function Missing(props: { experiment: Experiment; outcome: Outcome | undefined }): ComponentChild {
  const { experiment, outcome } = props;
  const { real } = useDeck().lab;
  const { words } = useWords();
  const text = words.real;
  if (outcome?.kind === 'fault') {
    return (
      <p class="field-error" role="alert" data-testid={`real-fault-${experiment}`}>
        {text.fault(outcome.message)}
      </p>
    );
  }
  const why = outcome?.kind === 'cannot' ? outcome.why : outcome ? null : real.cannot(experiment);
  if (why !== null) {
    return (
      <p class="fine real-cannot" data-testid={`real-cannot-${experiment}`}>
        {text.cannot[why]}
      </p>
    );
  }
  return outcome ? null : <p class="empty">{text.none}</p>;
}
