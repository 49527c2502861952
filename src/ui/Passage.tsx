export interface PassageProps {
  /** Who has it, before the words; null: nothing needs saying. */
  readonly lead: string | null;
  readonly text: string;
  /** BCP 47 of the words. */
  readonly language: string | null;
}

/** A quoted passage on a line of its own. */
export function Passage({ lead, text, language }: PassageProps) {
  return (
    <span class="readings">
      {lead !== null && <span class="who">{lead} </span>}
      <q class="quoted passage" dir="auto" lang={language ?? undefined}>
        {text}
      </q>
    </span>
  );
}
