import { Game, Scale, Scene, CANVAS, WEBGL, type GameObjects } from 'phaser';
import { tokens } from '../../protocol/palette.ts';
import type { Atlas } from '../art/atlas.ts';
import type { Placed } from '../art/pack.ts';
import type { Fit } from '../fit.ts';
import type { RendererKind } from '../renderer.ts';
import { FIELDS, type DrawList } from './draw-list.ts';

/** The one Phaser scene: a painted room and a pool of images that show what a draw list says. */
export class FloorScene extends Scene {
  #room: GameObjects.Image | null = null;
  readonly #images: GameObjects.Image[] = [];
  readonly #shown: number[] = [];
  #fit: Fit | null = null;
  #placed: readonly Placed[] = [];
  #textures = 0;
  #used = 0;

  /** Takes over a painted room and rasterised drawings (named in the order of their numbers), and frees the old. */
  dress(room: HTMLCanvasElement, atlas: Atlas, names: readonly string[], fit: Fit): void {
    const generation = ++this.#textures;
    this.textures.addCanvas(`room-${generation}`, room);
    const texture = this.textures.addCanvas(`atlas-${generation}`, atlas.canvas);
    for (const [name, at] of atlas.placed) texture?.add(name, 0, at.x, at.y, at.width, at.height);
    this.#room ??= this.add.image(0, 0, `room-${generation}`).setOrigin(0, 0);
    this.#room.setTexture(`room-${generation}`);
    this.#room.setPosition(-fit.left / fit.zoom, -fit.top / fit.zoom).setScale(1 / fit.zoom);
    this.#fit = fit;
    this.#placed = names.map((name) => atlas.placed.get(name)!);
    this.#shown.fill(-1);
    for (const image of this.#images) image.setTexture(`atlas-${generation}`);
    if (generation > 1) {
      this.textures.remove(`room-${generation - 1}`);
      this.textures.remove(`atlas-${generation - 1}`);
    }
    const camera = this.cameras.main;
    camera.setOrigin(0, 0).setZoom(fit.zoom);
    camera.setScroll(-fit.left / fit.zoom, -fit.top / fit.zoom);
  }

  /** Shows the commands of a list. */
  show(list: DrawList): void {
    const fit = this.#fit;
    if (!fit) return;
    const { values } = list;
    const order = list.sorted();
    for (let i = 0; i < order.length; i++) {
      const at = order[i]! * FIELDS;
      const drawing = values[at]!;
      const placed = this.#placed[drawing]!;
      let image = this.#images[i];
      if (!image) {
        image = this.add.image(0, 0, `atlas-${this.#textures}`);
        this.#images.push(image);
        this.#shown.push(-1);
      }
      if (this.#shown[i] !== drawing) {
        const { part, resolution } = placed;
        image.setFrame(part.id, true, false);
        // In whole pixels: what isn't scaled can then be copied as it is.
        image.setDisplayOrigin(Math.round(part.anchorX * resolution), Math.round(part.anchorY * resolution));
        this.#shown[i] = drawing;
      }
      const unit = 1 / placed.resolution;
      image.x = this.#snap(values[at + 1]!, fit.left);
      image.y = this.#snap(values[at + 2]!, fit.top);
      image.scaleX = this.#snapScale(values[at + 3]! * unit);
      image.scaleY = this.#snapScale(values[at + 4]! * unit);
      image.rotation = values[at + 5]!;
      image.alpha = values[at + 6]!;
      if (i >= this.#used) image.visible = true;
    }
    for (let i = order.length; i < this.#used; i++) this.#images[i]!.visible = false;
    this.#used = order.length;
  }

  /** The nearest place that is a whole pixel. */
  #snap(value: number, offset: number): number {
    const { zoom } = this.#fit!;
    return (Math.round(value * zoom + offset) - offset) / zoom;
  }

  /** A scale that is nearly one pixel a pixel is made so. */
  #snapScale(scale: number): number {
    const { zoom } = this.#fit!;
    const pixels = scale * zoom;
    return Math.abs(Math.abs(pixels) - 1) < 0.004 ? Math.sign(pixels) / zoom : scale;
  }
}

/** Starts Phaser with the scene, stops its own loop, and answers when it can be drawn on. */
export function startGame(
  parent: HTMLElement,
  kind: RendererKind,
  fit: Fit,
): Promise<{ game: Game; scene: FloorScene }> {
  return new Promise((resolve) => {
    const scene = new FloorScene('floor');
    const game = new Game({
      type: kind === 'webgl' ? WEBGL : CANVAS,
      parent,
      banner: false,
      backgroundColor: tokens.night,
      scale: { mode: Scale.NONE, width: fit.width, height: fit.height, zoom: 1 / fit.ratio },
      audio: { noAudio: true },
      input: { mouse: false, touch: false, keyboard: false, gamepad: false },
      disableContextMenu: false,
      autoFocus: false,
      render: { antialias: true, clearBeforeRender: false, powerPreference: 'high-performance' },
      scene,
    });
    game.events.once('ready', () => {
      // The first steps of Phaser's own loop start the scene; after that the page's frames drive it.
      const wait = (): void => {
        if (!scene.sys.isActive()) return;
        game.events.off('poststep', wait);
        game.loop.stop();
        resolve({ game, scene });
      };
      game.events.on('poststep', wait);
    });
  });
}
