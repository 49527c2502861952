/** Elements whose text is never read: code, media, form controls and what browsers do not render as text. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template iframe object embed applet svg math canvas video audio picture map ' +
    'head title meta link base select textarea datalist option progress meter input noframes frameset'
  ).split(' '),
);

/** Elements that flow inside a line. Every other element, custom ones too, starts and ends a block. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb rp rt rtc ruby s ' +
    'samp small source span strike strong sub sup time track tt u var wbr'
  ).split(' '),
);
