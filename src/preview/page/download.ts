const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands bytes to the person as a file. */
export function downloadBytes(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  link.href = address;
  link.download = name;
  link.click();
  // The browser begins to read at once; later the bytes may go.
  setTimeout(() => { URL.revokeObjectURL(address); }, 60_000);
}
