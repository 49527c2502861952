import { DOMParser } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Parses HTML into the tree a browser would build: parse5 follows the standard's algorithm, linkedom gives it a DOM (its own
 * parser leaves text outside `<body>`). Without recursion, as pages may nest thousands deep. O(length of html).
 */
export function parseHtml(html: string): Document {
  const tree = parse(html);
  const document = new DOMParser().parseFromString('<!doctype html><html></html>', 'text/html') as unknown as Document;
  for (const child of [...document.childNodes]) if (child.nodeType === 1) child.remove();
  const open: [Parent, Node][] = [[tree, document]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [source, target] = next;
    for (const child of source.childNodes) {
      if (child.nodeName === '#text' && 'value' in child) target.appendChild(document.createTextNode(child.value));
      else if ('tagName' in child) {
        const element = createElement(document, child);
        target.appendChild(element);
        if (child.childNodes.length > 0) open.push([child, element]);
      }
    }
  }
  return document;
}

function createElement(document: Document, source: DefaultTreeAdapterTypes.Element): Element {
  const element =
    source.namespaceURI === SVG
      ? document.createElementNS(SVG, source.tagName)
      : document.createElement(source.tagName);
  for (const { name, prefix, value } of source.attrs) element.setAttribute(prefix ? `${prefix}:${name}` : name, value);
  return element;
}
