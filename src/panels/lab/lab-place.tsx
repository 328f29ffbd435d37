import type { ComponentChild } from 'preact';
import { useDeck, useWords } from '../context.ts';
import type { LabSection } from './lab-deck.ts';
import { LuckPlace } from './luck-place.tsx';
import type { MountSide } from './pair-side.tsx';
import { PairPlace } from './pair-place.tsx';
import { RealPlace } from './real/real-place.tsx';

type Section = (props: { mountSide: MountSide }) => ComponentChild;
const sections: Readonly<Record<LabSection, Section>> = {
  pair: PairPlace,
  luck: LuckPlace,
  real: RealPlace,
};

/** The lab: whole nights, compared and counted, and the machine measured. */
export function LabPlace({ mountSide }: { mountSide: MountSide }): ComponentChild {
  const { section } = useDeck().lab;
  const { words } = useWords();
  const Section = sections[section.value];
  return (
    <div
      key={section.value}
      id="lab"
      class="lab"
      tabIndex={-1}
      role="region"
      aria-label={words.lab.sections[section.value]}
      data-testid="lab"
    >
      <Section mountSide={mountSide} />
    </div>
  );
}
