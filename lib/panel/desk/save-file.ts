/** Hands the user a file: JSON, or whatever a blob says that it is. */
export function saveFile(content: string | Blob, fileName: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: 'application/json' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
