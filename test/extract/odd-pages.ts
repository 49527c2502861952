const LINES = [
  'The harbour bridge at Port Elmer will close for eleven weeks from Monday, the city council said on Friday evening.',
  'Engineers found cracks in two of its nine piers, and divers have been at work since January to see how deep they go.',
  'About 31,000 vehicles cross the bridge on a working day; lorries will be sent by the ring road until the middle of May.',
  'The repairs are expected to cost 4.2 million crowns, a third of it paid by the state and the rest by the port.',
];
const story = LINES.map((line) => `<p>${line}</p>`).join('\n');
const head = '<title>Harbour bridge closes</title><meta property="og:type" content="article">';

/** Invented pages whose markup makes parsers differ: each is repaired by the HTML standard's algorithm, in a browser and in parse5. */
export const ODD_PAGES: Readonly<Record<string, string>> = {
  'well-formed': `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>Harbour bridge closes</h1>${story}</article></body></html>`,
  'no html, head or body': `${head}<h1>Harbour bridge closes</h1>${story}`,
  'paragraphs left open': `<!doctype html>${head}<body><article><h1>Harbour bridge closes</h1><p>${LINES.join('\n<p>')}`,
  'text and elements after the body': `<html><head>${head}</head><body><article><h1>Harbour bridge closes</h1>${story}</article></body></html><p>A last line after the end.</p>and text`,
  'text in a table': `${head}<table>loose words<tr><td><h1>Harbour bridge closes</h1>${story}</td></tr>more loose words</table>`,
  'misnested inline elements': `${head}<article><h1>Harbour bridge closes</h1><p><b>The bridge <i>will close</b> on Monday</i>, they said.</p>${story}<p><a href="/a">One <a href="/b">two</a></p></article>`,
  'blocks inside inline elements': `${head}<article><h1>Harbour bridge closes</h1><b><div>${story}</div></b></article>`,
  'a paragraph in a paragraph': `${head}<article><h1>Harbour bridge closes</h1><p>Outer<div>${story}</div>rest of it</p></article>`,
  'lists left open': `${head}<article><h1>Harbour bridge closes</h1>${story}<ul><li>One<li>Two<ul><li>Deep</ul><li>Three</ul></article>`,
  'noscript with markup': `${head}<noscript><img src="x.gif"><p>Turn on scripts</p></noscript><article><h1>Harbour bridge closes</h1>${story}</article>`,
  'a template and a comment': `${head}<template><p>not here</p></template><!-- <p>nor here</p> --><article><h1>Harbour bridge closes</h1>${story}</article>`,
  'foreign elements': `${head}<svg viewBox="0 0 1 1"><title>Icon</title><foreignObject><p>in svg</p></foreignObject></svg><math><mi>x</mi></math><article><h1>Harbour bridge closes</h1>${story}</article>`,
  'broken attributes and entities': `${head}<article class=a"b id='x' =y <h1>Harbour bridge closes</h1><p title="&quot;x&quot">Fish &amp chips &notanentity; &#150; &#x110000;</p>${story}</article>`,
  'headings left open': `${head}<article><h1>Harbour bridge closes<h2>What now?</h2>${story}</article>`,
  'a form across a table': `${head}<table><tr><form><td><input name=a></td></form></tr></table><article><h1>Harbour bridge closes</h1>${story}</article>`,
  'custom elements': `<!doctype html>${head}<story-page><story-body slot="x"><h1>Harbour bridge closes</h1>${story}</story-body></story-page>`,
  'select and options': `${head}<select><option>One<option>Two<optgroup label=x><option>Three</select><article><h1>Harbour bridge closes</h1>${story}</article>`,
  'a second body and head': `${head}<body class="one"><article><h1>Harbour bridge closes</h1>${story}</article><head><title>Other</title></head><body class="two" id="b">`,
  'null characters and carriage returns': `${head}<article>\r\n<h1>Harbour bridge\r closes</h1>${story}<p>a\0b</p></article>`,
  'line breaks for paragraphs, right to left': `<html dir="rtl" lang="ar">${head}<body><font size="3"><h1>إغلاق جسر الميناء</h1>${LINES.join('<br><br>')}<center>نهاية</center></font></body>`,
};
