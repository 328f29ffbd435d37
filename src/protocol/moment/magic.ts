/** How files of moments begin: no other kind of file that the page opens does. */
export const MOMENT_MAGIC = Uint8Array.of(0x89, 0x52, 0x52, 0x4d);
