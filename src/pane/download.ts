/** How long the browser may take to begin reading, in milliseconds. */
const READ_WITHIN = 60_000;

/** Hands bytes to the person as a file; its kind follows from its name. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([bytes], { type: name.endsWith('.zip') ? 'application/zip' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, READ_WITHIN);
}
