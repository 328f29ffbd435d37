/** Lets the browser save bytes, or pieces of them, as a file. */
export function download(
  name: string,
  content: Uint8Array<ArrayBuffer> | readonly Uint8Array<ArrayBuffer>[],
  type = 'application/octet-stream',
): void {
  const address = URL.createObjectURL(
    new Blob(content instanceof Uint8Array ? [content] : [...content], { type }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
