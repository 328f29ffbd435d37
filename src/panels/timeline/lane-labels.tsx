import type { ComponentChild } from 'preact';
import { BotIcon } from '../bot-icon.tsx';
import { useWords } from '../context.ts';
import { Icon, type IconName } from '../icons.tsx';
import { useModel, useTelling } from './context.ts';
import type { Lane } from './lanes.ts';

const icons: Readonly<Record<Exclude<Lane['kind'], 'bot' | 'group'>, IconName>> = {
  task: 'list',
  lock: 'lock',
  table: 'chair',
  house: 'clock',
};

function GroupLabel({
  lane,
  name,
}: {
  lane: Extract<Lane, { kind: 'group' }>;
  name: string;
}): ComponentChild {
  const model = useModel();
  const { words } = useWords();
  return (
    <button
      type="button"
      class="tl-group"
      tabIndex={lane.key === model.activeKey.value ? 0 : -1}
      aria-expanded={lane.open}
      aria-label={lane.open ? words.timeline.fold(name) : words.timeline.unfold(name)}
      data-lane={lane.key}
      onFocus={() => {
        model.active.value = lane.key;
      }}
      onClick={() => model.toggleFold(lane.group)}
    >
      <span aria-hidden="true">{lane.open ? '▾' : '▸'}</span> {name}
      <span class="tl-count">{lane.count}</span>
    </button>
  );
}

function LaneLabel({ lane, name }: { lane: Lane; name: string }): ComponentChild {
  const model = useModel();
  const { words } = useWords();
  if (lane.kind === 'group') return <GroupLabel lane={lane} name={name} />;
  const pinned = model.pinned.value.includes(lane.key);
  const pin = pinned ? words.timeline.unpin(name) : words.timeline.pin(name);
  const active = lane.key === model.activeKey.value;
  return (
    <>
      <button
        type="button"
        class={`tl-name${active ? ' is-active' : ''}`}
        tabIndex={active ? 0 : -1}
        aria-current={active ? 'true' : undefined}
        data-lane={lane.key}
        // It is active as soon as it has the focus: Space has nothing to press here, and pauses the night.
        data-leaves-space
        onFocus={() => {
          model.active.value = lane.key;
        }}
        onClick={() => {
          model.active.value = lane.key;
        }}
      >
        {lane.kind === 'bot' ? (
          <BotIcon role={lane.bot.role} index={lane.bot.index} size={18} />
        ) : (
          <Icon name={icons[lane.kind]} size={14} />
        )}
        <span>{name}</span>
      </button>
      <button
        type="button"
        class={`tl-pin${pinned ? ' is-on' : ''}`}
        tabIndex={-1}
        aria-pressed={pinned}
        aria-label={pin}
        onClick={() => model.togglePin(lane.key)}
      >
        <Icon name="pin" size={14} />
      </button>
    </>
  );
}

/** The names of the lanes. One of them is a stop for Tab; arrows go to the others. */
export function LaneLabels(): ComponentChild {
  const model = useModel();
  const { texts } = useTelling();
  const { words } = useWords();
  const lanes = model.lanes.value;
  return (
    <ul class="tl-labels" aria-label={words.timeline.lanes}>
      {lanes.map((lane) => (
        <li
          key={lane.key}
          class={`tl-label is-${lane.kind}`}
          style={{ top: `${lane.y}px`, height: `${lane.height}px` }}
        >
          <LaneLabel lane={lane} name={texts.nameOf(lane)} />
        </li>
      ))}
    </ul>
  );
}
