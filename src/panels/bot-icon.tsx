import type { ComponentChild } from 'preact';
import { botColour, tokens } from '../protocol/palette.ts';
import { roleKey } from '../protocol/board.ts';
import { Role } from '../protocol/words.ts';

const ink = tokens.inkOnAccent;
const light = '#fff6e6';

/** Signs of roles by their names: a question, and a bell for a hat with a card beside it. */
const NAMED: Readonly<Record<string, (colour: string) => ComponentChild>> = {
  poll: (colour) => (
    <>
      <circle cx="18.500" cy="4.500" r="4.500" fill={light} />
      <path
        d="M17 3.800q0-1.800 1.600-1.800t1.600 1.500q0 1-1.500 1.700"
        fill="none"
        stroke={ink}
        stroke-width="1.300"
      />
      <circle cx="18.600" cy="7" r=".8" fill={ink} />
      <path d="M8 21.500l-5 6M15 21.500l6 4" fill="none" stroke={colour} stroke-width="2.600" />
    </>
  ),
  card: (colour) => (
    <>
      <path d="M2.500 8.500a9.500 7.500 0 0 1 19 0z" fill={light} stroke={ink} />
      <circle cx="12" cy="1.200" r="1.400" fill={light} />
      <path d="M15 18.500l6-1.500 2 8-6 1.500z" fill={light} stroke={ink} />
      <circle cx="18.500" cy="19.500" r="1" fill={colour} />
    </>
  ),
};

/** What tells a role's silhouette from the others: bow tie, tray, toque, bottle, ring, headset; toque and bow tie. */
function Sign({ role, colour }: { role: number; colour: string }): ComponentChild {
  const named = NAMED[roleKey(role as Role)];
  if (named) return named(colour);
  switch (role) {
    case Role.Greet:
      return <path d="M5 20.5l7 3 7-3v7.5l-7-3-7 3z" fill={colour} stroke={ink} />;
    case Role.Wait:
      return (
        <>
          <path d="M5.5 5a6.5 5 0 0 1 13 0z" fill={light} />
          <path d="M2.5 5h19v2h-19z" fill={colour} />
        </>
      );
    case Role.Chef:
      return <path d="M7 8.5V5.8A3.4 3.4 0 0 1 7.5 0h9a3.4 3.4 0 0 1 .5 5.8v2.7z" fill={light} />;
    case Role.Wine:
      return <path d="M19.5 5.5h2.5v5l1.5 2.5v11.5h-5.5v-11.5l1.5-2.5z" fill={light} stroke={ink} />;
    case Role.Helper:
      return (
        <>
          <path d="M3 11a9 9.500 0 0 1 18 0" fill="none" stroke={light} stroke-width="2" />
          <path d="M.5 10.500h4.500v7h-4.500zM19 10.500h4.500v7h-4.500z" fill={light} />
          <path d="M21 17.500q0 5-6 5.500" fill="none" stroke={light} stroke-width="1.800" />
          <circle cx="14" cy="23" r="1.800" fill={colour} stroke={ink} />
        </>
      );
    case Role.Solo:
      return (
        <>
          <path
            d="M7 8.500V5.800A3.400 3.400 0 0 1 7.500 0h9a3.400 3.400 0 0 1 .500 5.800v2.700z"
            fill={light}
          />
          <path d="M5 21l7 3 7-3v7l-7-3-7 3z" fill={colour} stroke={ink} />
        </>
      );
    default:
      return <ellipse cx="12" cy="15" rx="11" ry="5" fill="none" stroke={light} stroke-width="1.8" />;
  }
}

/** A bot, small, in its own colour and silhouette. */
export function BotIcon(props: { role: number; index: number; size?: number }): ComponentChild {
  const { role, index, size = 22 } = props;
  const colour = botColour(role, index);
  const top = role === Role.Wait || role === Role.Chef || role === Role.Solo ? 8 : 6;
  return (
    <svg class="bot-icon" width={size} height={size * 1.167} viewBox="0 0 24 28" aria-hidden="true">
      {role === Role.Loop && <Sign role={role} colour={colour} />}
      <rect x="3" y={top} width="18" height="15" rx="6" fill={colour} />
      <rect x="5.5" y={top + 4} width="13" height="7" rx="3.5" fill={ink} />
      <circle cx="9" cy={top + 7.5} r="1.7" fill={light} />
      <circle cx="15" cy={top + 7.5} r="1.7" fill={light} />
      {role === Role.Loop ? (
        <path d="M1.5 16.5a11 5 0 0 0 21 0" fill="none" stroke={light} stroke-width="2" />
      ) : (
        <Sign role={role} colour={colour} />
      )}
    </svg>
  );
}
