import type { ComponentChild, ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

/** A modal dialog: the browser keeps the focus inside and gives it back. */
export function Dialog(props: {
  title: ComponentChildren;
  onClose: () => void;
  class?: string;
  testId?: string;
  children: ComponentChildren;
}): ComponentChild {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A dialog gives the focus back only while it is in the page, so it has to be closed in the commit itself.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={id}
      data-testid={props.testId}
      onCancel={(event) => {
        // A file chooser inside that is left without a choice is cancelled too, and that bubbles.
        if (event.target !== element.current) return;
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) props.onClose();
      }}
    >
      <div class="dialog-body">
        <h2 id={id}>{props.title}</h2>
        {props.children}
      </div>
    </dialog>
  );
}
