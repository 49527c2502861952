/** What `make` makes, made when it is first asked for. */
export function atFirstUse<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
