import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../scripts/eval/parse-html.ts';
import { elementText } from '../../../src/extract/metadata/element-text.ts';

function textOf(html: string, most = 200): string {
  const element = parseHtml(`<body><h1>${html}</h1>`).querySelector('h1');
  if (element === null) throw new Error('no heading');
  return elementText(element, most);
}

describe('elementText', () => {
  it('reads no code, comment or picture of a headline', () => {
    expect(
      textOf(
        '<!-- logo --><script>var flash = "<!-- x";</script><style>h1 { top: 0 }</style><svg><title>Share</title></svg> Bridge to close',
      ),
    ).toBe('Bridge to close');
  });

  it('parts the words of two lines and two blocks, and none within a line', () => {
    expect(textOf('Bridge to close<br>for two years')).toBe('Bridge to close for two years');
    expect(textOf('<div>Port Elmer</div><div>Bridge to <em>re</em>open</div>')).toBe('Port Elmer Bridge to reopen');
  });

  it('reads so many characters and no more', () => {
    expect(textOf(`Bridge ${'to close '.repeat(100)}`, 15)).toBe('Bridge to close');
    expect(textOf('<i>Bridge</i>'.repeat(2_000), 100_000).length).toBeLessThan(2_000);
  });
});
