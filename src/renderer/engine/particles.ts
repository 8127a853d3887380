import { Container, Sprite, type Texture } from 'pixi.js';

/** How one particle starts and how it ends. Lengths in world units, times in seconds. */
export interface Spark {
  x: number;
  y: number;
  vx?: number;
  vy?: number;
  colour: number;
  size: number;
  lasts: number;
  alpha?: number;
  /** Size at the end, as a share of the size at the start; 0 unless told. */
  shrinksTo?: number;
}

interface Particle extends Required<Spark> {
  sprite: Sprite;
  age: number;
}

/** A fixed number of soft dots: the oldest is used again when all are in the air, so a busy scene costs no more. */
export class Particles extends Container {
  readonly #particles: Particle[];
  #next = 0;

  constructor(texture: Texture, count: number) {
    super();
    this.#particles = Array.from({ length: count }, () => {
      const sprite = new Sprite({ texture, anchor: 0.5, visible: false, blendMode: 'add' });
      this.addChild(sprite);
      return {
        sprite,
        age: 1,
        x: 0,
        y: 0,
        vx: 0,
        vy: 0,
        colour: 0,
        size: 0,
        lasts: 0,
        alpha: 1,
        shrinksTo: 0,
      };
    });
  }

  add(spark: Spark): void {
    const particle = this.#particles[this.#next];
    if (particle === undefined) return;
    this.#next = (this.#next + 1) % this.#particles.length;
    Object.assign(particle, { vx: 0, vy: 0, alpha: 1, shrinksTo: 0, ...spark, age: 0 });
    particle.sprite.tint = spark.colour;
  }

  /** Sparks in all directions. */
  burst(count: number, speed: number, spark: Spark): void {
    for (let index = 0; index < count; index++) {
      const angle = ((index + Math.random() * 0.6) / count) * 2 * Math.PI;
      const pace = speed * (0.45 + Math.random() * 0.55);
      this.add({ ...spark, vx: Math.cos(angle) * pace, vy: Math.sin(angle) * pace });
    }
  }

  /** @param seconds time since the last call */
  advance(seconds: number): void {
    const drag = 0.04 ** seconds;
    for (const particle of this.#particles) {
      const { sprite } = particle;
      particle.age += seconds;
      const life = particle.age / particle.lasts;
      sprite.visible = life < 1;
      if (!sprite.visible) continue;
      particle.vx *= drag;
      particle.vy *= drag;
      particle.x += particle.vx * seconds;
      particle.y += particle.vy * seconds;
      const size = particle.size * (1 + (particle.shrinksTo - 1) * life);
      sprite.position.set(particle.x, particle.y);
      sprite.setSize(size);
      sprite.alpha = particle.alpha * (1 - life);
    }
  }
}
