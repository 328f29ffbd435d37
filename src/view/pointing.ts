/** What was clicked on the floor: a bot's number, a mark's sequence number, a party's number. */
export type FloorTarget =
  { readonly bot: number } | { readonly mark: number } | { readonly party: number } | null;

export interface PointingOptions {
  /** What is seen at a place of the canvas, in CSS pixels. */
  find(x: number, y: number): FloorTarget;
  onSelect(target: FloorTarget): void;
  onHover(bot: number | null): void;
}

/** Follows mouse and finger on the canvas; answers how to stop. */
export function followPointer(canvas: HTMLCanvasElement, options: PointingOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let hovered: number | null = null;
  const hover = (bot: number | null): void => {
    if (bot === hovered) return;
    hovered = bot;
    options.onHover(bot);
  };
  const find = (event: MouseEvent): FloorTarget => {
    const box = canvas.getBoundingClientRect();
    return options.find(event.clientX - box.left, event.clientY - box.top);
  };
  canvas.addEventListener('click', (event) => options.onSelect(find(event)), { signal });
  canvas.addEventListener('pointerleave', () => hover(null), { signal });
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const target = find(event);
      canvas.style.cursor = target ? 'pointer' : '';
      hover(target && 'bot' in target ? target.bot : null);
    },
    { signal },
  );
  return () => listening.abort();
}
