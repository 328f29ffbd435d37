import type { ComponentChild } from 'preact';

/** Strokes of the signs on buttons and beside words, on a field of 24 by 24. */
const strokes = {
  pause: 'M8 5v14M16 5v14',
  play: 'M7 4.5v15l12-7.5z',
  playBack: 'M17 4.5v15L5 12z',
  opBack: 'M15 6l-6 6 6 6M6 6v12',
  opOn: 'M9 6l6 6-6 6M18 6v12',
  step: 'M5 5v14l9-7zM18 5v14',
  restart: 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-.6 5',
  fresh: 'M19.5 14.2A8 8 0 1 1 10 4.6a6.5 6.5 0 0 0 9.5 9.6zM18 3v5M15.5 5.5h5',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14',
  open: 'M12 16V5M7.5 9.5L12 5l4.5 4.5M5 20h14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  check: 'M5 12.5l5 5L19.5 7',
  bookmark: 'M6.5 3.5h11V21L12 16.5 6.5 21z',
  sound: 'M4 10v4h4l5 4V6l-5 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  mute: 'M4 10v4h4l5 4V6l-5 4zM17 9.5l5 5M22 9.5l-5 5',
  help: 'M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2 1-1.2 1.8v.5M12 18h.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  minus: 'M6 12h12',
  plus: 'M6 12h12M12 6v12',
  close: 'M6 6l12 12M18 6L6 18',
  other: 'M5 9h14M5 15h14M16 5L8 19',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  book: 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5zM12 6.5v13',
  code: 'M8.5 7L3.5 12l5 5M15.5 7l5 5-5 5',
  guest: 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-4 3.4-6 7-6s6.4 2 7 6',
  chair: 'M7 4v9h10V4M7 13v7M17 13v7M7 16.5h10',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5V12l3 2',
  leave: 'M13 5H6v14h7M10.5 12H20M16.5 8l4 4-4 4',
  till: 'M4 11h16v9H4zM7 11V6h10v5M4 15.5h16M12 15.5v1.5',
  chatty: 'M4 5h16v11h-9l-4 4v-4H4zM8.5 10.5h.01M12 10.5h.01M15.500 10.5h.01',
  cocktail: 'M4.500 5h15L12 13zM12 13v7M8 20h8M7.500 8h9M16 5l3-3',
  complaint: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v6.500M12 16.700v.01',
  timeline: 'M4 6h9M8 12h12M4 18h6M14 18h6',
  fit: 'M4 12h16M4 7v10M20 7v10M8 9l-3 3 3 3M16 9l3 3-3 3',
  zoomTo: 'M4 5v14M20 5v14M7 12h3.5M17 12h-3.5M9 10l2 2-2 2M15 10l-2 2 2 2',
  previous: 'M14.5 6l-6 6 6 6M6 6v12',
  next: 'M9.5 6l6 6-6 6M18 6v12',
  measure: 'M3 9h18v6H3zM7 9v3M11 9v3M15 9v3M19 9v2',
  range: 'M5 4v16M19 4v16M8 8h8M8 12h8M8 16h8',
  follow: 'M4 12h11M11 7l5 5-5 5M20 5v14',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L21 21',
  pin: 'M9 3.500h6l-1 6 3 3.500H7l3-3.500zM12 13v7.500',
  souffle: 'M5.500 12h13l-1.500 8H7zM5.500 12c-1-5 2.500-7 6.500-7s7.500 2 6.500 7M10 15v2.500M14 15v2.500',
  habits:
    'M4 7h9M17 7h3M15 9.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600zM4 17h3M11 17h9M9 19.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600z',
  smashedPlate: 'M20.5 9.5A9 9 0 1 0 21 12l-5 1 1-4-5-1 2-4.5M13 12l-3 2 1 3',
  smashedGlass: 'M7 3h10l-1 6-3-1-1.5 3L9 9 7.6 8zM12 14v6M8 20h8M18 12l2 1M4 13l2-1',
  twoHands: 'M3 8h5l3 3-2 2-2-2M21 8h-5l-3 3M3 16h6l3-3M21 16h-6l-3-3M12 5v2',
  doubleOrder: 'M4 4h9v12l-2-1-2.5 1L6 15l-2 1zM16 8h4v12l-2-1-2.5 1-2.5-1v-1M6.5 8h4M6.5 11h4',
  seatedWhileCleaning: 'M5 3v9h8v8M5 12v8M9 16h4M20 4l-4 9M13.5 13h5l.5 7h-5z',
  twoPartiesOneTable:
    'M4 13h16M12 13v7M6.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 20h6',
  lostTakings: 'M11 18a7 7 0 1 1 6-9M11 8v6M9 9.5h3.5M9 12.5h3.5M15 15l6 6M21 15l-6 6',
  deadlock: 'M5 11h6v8H5zM13 11h6v8h-6zM6.5 11V8a1.5 1.5 0 0 1 3 0v3M14.5 11V8a1.5 1.5 0 0 1 3 0v3M8 15h8',
} as const;
export type IconName = keyof typeof strokes;

/** A sign without words; what it means stands beside it or in the label of its button. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ComponentChild {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
