import { useStrings } from './StringsContext.tsx';

export interface RebuildingNoteProps {
  /** How many articles are indexed again, of how many; null when nothing was lost. */
  readonly rebuilding: { readonly done: number; readonly total: number } | null;
}

/** Says that a part of the index was lost and how far it is built again. */
export function RebuildingNote({ rebuilding }: RebuildingNoteProps) {
  const strings = useStrings();
  if (rebuilding === null || rebuilding.total === 0) return null;
  const { done, total } = rebuilding;
  return (
    <p data-notice="rebuilding">
      {strings.text('indexRebuilding', strings.share(done / total), strings.count('articleCount', total))}
    </p>
  );
}
