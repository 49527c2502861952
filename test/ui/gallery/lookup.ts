import type { Lookup } from '../../../src/ui/strings.ts';

export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** `i18n.getMessage` over one messages.json: $1..$9, and $$ for a dollar. */
export function lookupIn(messages: Messages): Lookup {
  return (key, substitutions = []) =>
    (messages[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
}
