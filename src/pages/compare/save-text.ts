/** Offers a text as a file, by the way that needs no permission: a link with a name, clicked. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address when it starts the download, which may be after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
