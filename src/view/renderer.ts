/** How the floor is drawn: by the graphics card, or on a plain canvas where WebGL would be software. */
export type RendererKind = 'webgl' | 'canvas';

const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i;

/** Whether the name of a WebGL renderer is that of a program that imitates a graphics card. */
export function isSoftware(rendererName: string): boolean {
  return softwareNames.test(rendererName);
}

/** Chooses for this browser. `?renderer=canvas` or `?renderer=webgl` in the address overrides. */
export function chooseRenderer(): RendererKind {
  const asked = new URLSearchParams(window.location.search).get('renderer');
  if (asked === 'canvas' || asked === 'webgl') return asked;
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'canvas';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' && isSoftware(name) ? 'canvas' : 'webgl';
}
