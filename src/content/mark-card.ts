import type { MarkKind, MarkReading } from '../messaging/protocol.ts';

/** What a card says: the mark's name, and what the versions have in its place. */
export interface CardText {
  readonly mark: MarkKind;
  readonly name: string;
  readonly readings: readonly MarkReading[];
}

/** Colours of the reader's scheme; the marks' own are mid tones, see background/page-marks-css.ts. */
interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly rule: string;
}

const LIGHT: Palette = { paper: '#fcfbf8', ink: '#1d1c1a', quiet: '#5f5b53', rule: '#8b867b' };
const DARK: Palette = { paper: '#1b1c1e', ink: '#e9e6df', quiet: '#aaa69d', rule: '#77756f' };

/** How each mark is drawn beside its name: the same line as in the page. */
const LINES: Readonly<Record<MarkKind, string>> = {
  shared: 'underline solid #7a8793 1px',
  changed: 'underline dotted #b8700a 2.5px',
  'only-here': 'underline dashed #2f7fc1 2px',
  'others-say-more': 'underline wavy #8a5fb0 1.5px',
};

const INTERFACE = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const PASSAGE = '"Iowan Old Style", Charter, Georgia, Cambria, "Noto Serif", serif';

/**
 * Elements of the cards in a page. Styled element by element: a page's policy may forbid style sheets, and the page's own
 * rules do not reach into the shadow root that these go to.
 */
export class CardBuilder {
  private readonly document: Document;
  private readonly palette: Palette;
  private readonly direction: string;

  /** @param direction of the interface, `ltr` or `rtl` */
  constructor(document: Document, direction: string) {
    const prefers = (what: string) => document.defaultView?.matchMedia(`(prefers-${what})`).matches ?? false;
    const palette = prefers('color-scheme: dark') ? DARK : LIGHT;
    this.document = document;
    this.palette = prefers('contrast: more') ? { ...palette, quiet: palette.ink, rule: palette.ink } : palette;
    this.direction = direction;
  }

  /** One mark's card. */
  card({ mark, name, readings }: CardText): HTMLElement {
    const card = this.panel('group', name);
    card.append(this.name(mark, name));
    for (const reading of readings) {
      const row = this.element('p', { margin: '6px 0 0' });
      const who = this.element('span', { fontWeight: '600' });
      who.textContent = reading.outlets;
      const label = this.element('span', { color: this.palette.quiet });
      label.textContent = reading.label === '' ? '' : ` · ${reading.label}`;
      const text = this.element('span', { display: 'block', fontFamily: reading.quoted ? PASSAGE : INTERFACE });
      text.dir = 'auto';
      if (reading.language !== null) text.lang = reading.language;
      if (!reading.quoted) text.style.color = this.palette.quiet;
      text.textContent = reading.text;
      row.append(who, label, text);
      card.append(row);
    }
    return card;
  }

  /** What happened, what each mark means, and which keys there are. */
  legend(status: string, marks: readonly Pick<CardText, 'mark' | 'name'>[], keys: string): HTMLElement {
    const panel = this.panel('status', null);
    const line = this.element('p', { margin: '0', fontWeight: '600' });
    line.textContent = status;
    panel.append(line);
    for (const { mark, name } of marks) panel.append(this.name(mark, name));
    if (keys !== '') {
      const hint = this.element('p', { margin: '6px 0 0', color: this.palette.quiet });
      hint.textContent = keys;
      panel.append(hint);
    }
    return panel;
  }

  private panel(role: string, label: string | null): HTMLElement {
    const { paper, ink, rule } = this.palette;
    const panel = this.element('div', {
      position: 'fixed',
      boxSizing: 'border-box',
      width: 'max-content',
      maxWidth: 'min(22rem, calc(100vw - 16px))',
      maxHeight: 'min(20rem, calc(100vh - 16px))',
      overflow: 'auto',
      padding: '10px 12px',
      border: `1px solid ${rule}`,
      borderRadius: '4px',
      background: paper,
      color: ink,
      font: `14px/1.45 ${INTERFACE}`,
      // Not `start`: what is quoted keeps the card's edge, whatever way it is written.
      textAlign: this.direction === 'rtl' ? 'right' : 'left',
      boxShadow: '0 2px 10px rgb(0 0 0 / 0.18)',
    });
    panel.setAttribute('role', role);
    if (label !== null) panel.setAttribute('aria-label', label);
    panel.dir = this.direction;
    return panel;
  }

  private name(mark: MarkKind, name: string): HTMLElement {
    const line = this.element('p', { margin: '0', color: this.palette.quiet, fontSize: '13px' });
    const word = this.element('span', { textDecoration: LINES[mark], textUnderlineOffset: '0.2em' });
    word.textContent = name;
    line.append(word);
    return line;
  }

  private element(tag: 'div' | 'p' | 'span', style: Partial<CSSStyleDeclaration>): HTMLElement {
    const element = this.document.createElement(tag);
    Object.assign(element.style, style);
    return element;
  }
}
