import { Texture } from 'pixi.js';

/** A soft white disc that fades to nothing at its rim, to be tinted. 128 pixels wide. */
export function glowTexture(): Texture {
  const size = 128;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (context !== null) {
    const fade = context.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2);
    fade.addColorStop(0, 'rgb(255 255 255 / 100%)');
    fade.addColorStop(0.35, 'rgb(255 255 255 / 42%)');
    fade.addColorStop(0.7, 'rgb(255 255 255 / 9%)');
    fade.addColorStop(1, 'rgb(255 255 255 / 0%)');
    context.fillStyle = fade;
    context.fillRect(0, 0, size, size);
  }
  return Texture.from(canvas);
}
