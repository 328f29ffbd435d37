import type { ComponentChild, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ChartData, ChartOrigin } from './charts/chart-data.ts';
import { ExportMenu } from './charts/export-menu.tsx';

/** A panel with its heading; the heading explains itself when it is hovered or focused. */
export function Panel(props: {
  title: string;
  hint?: string;
  aside?: ComponentChildren;
  class?: string;
  testId?: string;
  /** What it shows, for those who want to save it. */
  chart?: (() => ChartData) | undefined;
  /** Where the chart comes from, if it isn't tonight. */
  chartOf?: (() => ChartOrigin) | undefined;
  children: ComponentChildren;
}): ComponentChild {
  const id = useId();
  return (
    <section class={`panel ${props.class ?? ''}`} aria-labelledby={id} data-testid={props.testId}>
      <header class="panel-head">
        <h2 id={id}>{props.title}</h2>
        {props.hint !== undefined && <Explain text={props.hint} about={props.title} />}
        {props.aside !== undefined && <div class="panel-aside">{props.aside}</div>}
        {props.chart && <ExportMenu chart={props.chart} of={props.chartOf} />}
      </header>
      {props.children}
    </section>
  );
}

/** A small question mark that explains something to pointer, keyboard and screen reader alike. */
export function Explain({ text, about }: { text: string; about: string }): ComponentChild {
  return (
    <button type="button" class="explain" data-tip={text} aria-label={about} aria-description={text}>
      ?
    </button>
  );
}
