import type { Signal } from '@preact/signals';
import type { Notice } from '../panels/deck.ts';

/** What the page says in sentences: of each kind the latest, until it is put away. */
export class Notices {
  readonly #list: Signal<readonly Notice[]>;

  constructor(list: Signal<readonly Notice[]>) {
    this.#list = list;
  }

  say(notice: Notice): void {
    this.#list.value = [...this.#list.value.filter(({ kind }) => kind !== notice.kind), notice];
  }

  dismiss(notice: Notice): void {
    this.#list.value = this.#list.value.filter((one) => one !== notice);
  }

  /** Those of some kinds are out of date. */
  forget(...kinds: readonly Notice['kind'][]): void {
    this.#list.value = this.#list.value.filter(({ kind }) => !kinds.includes(kind));
  }
}
