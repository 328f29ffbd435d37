import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Tip {
  readonly element: Element;
  readonly title: string | null;
  readonly text: string;
  readonly keys: string | null;
}

const ID = 'tip';
const DELAY_MS = 250;

function tipOf(target: EventTarget | null): Tip | null {
  const element = target instanceof Element ? target.closest('[data-tip]') : null;
  if (!(element instanceof HTMLElement)) return null;
  const { tip, tipTitle, keys } = element.dataset;
  return { element, title: tipTitle ?? null, text: tip ?? '', keys: keys ?? null };
}

/** Shows the explanation (`data-tip`) of whatever is hovered or focused; Escape puts it away. */
export function Tips(): ComponentChild {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = 0;
    let wanted: Tip | null = null;
    const show = (next: Tip | null, delay: number): void => {
      clearTimeout(timer);
      wanted = next;
      timer = window.setTimeout(() => setTip(next), delay);
    };
    const over = (event: PointerEvent): void => {
      if (event.pointerType === 'mouse') show(tipOf(event.target), DELAY_MS);
    };
    const focus = (event: FocusEvent): void => {
      const target = event.target;
      if (target instanceof Element && target.matches(':focus-visible')) show(tipOf(target), 0);
    };
    const away = (): void => show(null, 0);
    // What the focus has scrolled into view keeps its explanation, which moves with it.
    const scrolled = (): void => {
      const stays = wanted?.element.contains(document.activeElement) === true;
      show(stays && wanted ? { ...wanted } : null, 0);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') away();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', away);
    document.addEventListener('keydown', key);
    document.addEventListener('scroll', scrolled, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', away);
      document.removeEventListener('keydown', key);
      document.removeEventListener('scroll', scrolled, true);
    };
  }, []);

  useLayoutEffect(() => {
    const element = box.current;
    if (!tip || !element) return;
    const around = tip.element.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    const left = Math.min(
      Math.max(8, around.left + around.width / 2 - own.width / 2),
      document.documentElement.clientWidth - own.width - 8,
    );
    const below = around.bottom + own.height + 12 < window.innerHeight;
    element.style.left = `${left}px`;
    element.style.top = `${below ? around.bottom + 8 : Math.max(8, around.top - own.height - 8)}px`;
    const target = tip.element.querySelector('input, button') ?? tip.element;
    if (target.hasAttribute('aria-describedby') || target.hasAttribute('aria-description')) return;
    target.setAttribute('aria-describedby', ID);
    return () => target.removeAttribute('aria-describedby');
  }, [tip]);

  if (!tip) return null;
  return (
    <div ref={box} id={ID} role="tooltip" class="tip">
      {tip.title !== null && <strong>{tip.title}</strong>}
      <span class="tip-text">{tip.text}</span>
      {tip.keys?.split(' ').map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </div>
  );
}
