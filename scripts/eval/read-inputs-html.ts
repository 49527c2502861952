import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One saved page of a directory: `id` is its file name, `url` what `urls.json` says, or ''. */
export interface HtmlInput {
  readonly id: string;
  readonly url: string;
  /** Its bytes, unpacked, as they came over the wire: the character set is not decided yet. */
  readBytes(): Uint8Array;
}

/** The `*.html` and `*.html.gz` files of a directory, by name. Throws when the directory cannot be read. */
export function readHtmlInputs(directory: string): HtmlInput[] {
  const urls = readUrls(directory);
  return readdirSync(directory)
    .filter((name) => /\.html(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => ({
      id: name,
      url: String(urls[name] ?? urls[name.replace(/\.gz$/, '')] ?? urls[name.replace(/\.html(?:\.gz)?$/, '')] ?? ''),
      readBytes: () => {
        const bytes = readFileSync(join(directory, name));
        return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      },
    }));
}

/** @throws {Error} naming the file when it is no JSON object */
function readUrls(directory: string): Readonly<Record<string, unknown>> {
  const file = join(directory, 'urls.json');
  if (!existsSync(file)) return {};
  // Trimmed: a byte order mark counts as white space.
  const urls = readJson(file, readFileSync(file, 'utf8').trim());
  if (typeof urls !== 'object' || urls === null) throw new Error(`${file}: not an object`);
  return urls as Readonly<Record<string, unknown>>;
}

function readJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
