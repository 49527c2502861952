/** Parameters that say how a page is shown or whence its reader came, not which article it is. */
const PASSING_PARAMETER = /^(?:utm_.*|amp|output|outputtype|fbclid|gclid|ref|src|cmpid)(?:=|$)/;

/** An address without what AMP, mobile and tracking add to it: two pages with one such address are one article. O(n). */
export function bareAddress(url: string): string {
  const [place = '', query = ''] = url.toLowerCase().replace(/#.*$/, '').split('?', 2);
  const parameters = query.split('&').filter((parameter) => parameter !== '' && !PASSING_PARAMETER.test(parameter));
  const path = place
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.|mobile\.)*/, '')
    .replace(/\.amp(?=\.html$)/, '')
    .replace(/\/amp(?=\/|$)|[./]amp(?:\.html)?$/g, '')
    .replace(/\/$/, '');
  return [path, ...parameters.sort()].join('&');
}
