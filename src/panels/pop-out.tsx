import type { ComponentChildren, ComponentChild } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A button with something to choose behind it, which goes away when one points elsewhere, or by Escape. */
export function PopOut(props: {
  summary: ComponentChildren;
  /** Of the whole, of the button, and of what is behind it. */
  class: string;
  button: string;
  body: string;
  testId: string;
  tip?: string | undefined;
  children: ComponentChildren;
}): ComponentChild {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: PointerEvent): void => {
      const details = box.current;
      if (details?.open && event.target instanceof Node && !details.contains(event.target)) {
        details.open = false;
      }
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);
  return (
    <details
      ref={box}
      class={props.class}
      data-testid={props.testId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary class={props.button} data-tip={props.tip}>
        {props.summary}
      </summary>
      <div class={props.body}>{props.children}</div>
    </details>
  );
}
