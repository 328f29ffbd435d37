import { useDeck } from './context.ts';

/** Properties that make an element point at a bot while the pointer or the focus is on it. */
export function usePointing(): (name: string) => {
  onMouseEnter: () => void;
  onMouseLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
} {
  const { pointed } = useDeck();
  return (name) => {
    const on = (): void => {
      pointed.value = name;
    };
    const off = (): void => {
      if (pointed.value === name) pointed.value = null;
    };
    return { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off };
  };
}
