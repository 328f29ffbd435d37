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

/** Puts the box below its owner, or above where there is no room; out of sight with an owner that is. */
function place(box: HTMLElement, owner: Element): void {
  const around = owner.getBoundingClientRect();
  const own = box.getBoundingClientRect();
  const left = Math.min(
    Math.max(8, around.left + around.width / 2 - own.width / 2),
    document.documentElement.clientWidth - own.width - 8,
  );
  const below = around.bottom + own.height + 12 < window.innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${below ? around.bottom + 8 : Math.max(8, around.top - own.height - 8)}px`;
  const seen = around.bottom > 0 && around.top < window.innerHeight;
  box.style.visibility = seen ? '' : 'hidden';
}

/** Shows the explanation (`data-tip`) of whatever is hovered or focused; Escape puts it away. */
export function Tips(): ComponentChild {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = 0;
    /** A control with the focus keeps its explanation while the page scrolls, which moving the focus may do. */
    let focused = false;
    const show = (next: Tip | null, delay: number): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setTip(next), delay);
    };
    const over = (event: PointerEvent): void => {
      if (event.pointerType !== 'mouse') return;
      focused = false;
      show(tipOf(event.target), DELAY_MS);
    };
    const focus = (event: FocusEvent): void => {
      const target = event.target;
      if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
      focused = true;
      show(tipOf(target), 0);
    };
    const away = (): void => {
      focused = false;
      show(null, 0);
    };
    const scroll = (): void => {
      if (focused) setTip((now) => now && { ...now });
      else away();
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') away();
    };
    document.addEventListener('pointerover', over);
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', away);
    document.addEventListener('keydown', key);
    document.addEventListener('scroll', scroll, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerover', over);
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', away);
      document.removeEventListener('keydown', key);
      document.removeEventListener('scroll', scroll, true);
    };
  }, []);

  useLayoutEffect(() => {
    if (tip && box.current) place(box.current, tip.element);
  }, [tip]);

  const owner = tip?.element;
  // Figures in an explanation go on while it is being read.
  useEffect(() => {
    if (!owner) return;
    const watcher = new MutationObserver(() => setTip((now) => now && tipOf(now.element)));
    watcher.observe(owner, { attributeFilter: ['data-tip', 'data-tip-title', 'data-keys'] });
    return () => watcher.disconnect();
  }, [owner]);

  useLayoutEffect(() => {
    const target = owner?.querySelector('input, button') ?? owner;
    if (!target || target.hasAttribute('aria-describedby') || target.hasAttribute('aria-description')) return;
    target.setAttribute('aria-describedby', ID);
    return () => target.removeAttribute('aria-describedby');
  }, [owner]);

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
