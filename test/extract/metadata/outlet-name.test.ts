import { describe, expect, it } from 'vitest';
import { outletName } from '../../../src/extract/metadata/outlet-name.ts';

const HOST = 'www.tidewatercourier.example';

describe('outletName', () => {
  it('takes the name that belongs to the host rather than a section or a machine name', () => {
    expect(outletName(['Science', 'The Tidewater Courier'], HOST, '')).toBe('The Tidewater Courier');
    expect(outletName(['checkout', 'Tidewater Courier'], HOST, '')).toBe('Tidewater Courier');
    expect(outletName(['@gazette', 'Port Elmer Gazette'], 'gazette.example', '')).toBe('gazette');
  });

  it('takes the best spelling of one name', () => {
    expect(outletName(['tidewatercourier', 'The Tidewater Courier'], HOST, '')).toBe('The Tidewater Courier');
    expect(outletName(['TidewaterCourier.com', 'TIDEWATERCOURIER', 'Tidewater Courier'], HOST, '')).toBe(
      'Tidewater Courier',
    );
  });

  it('knows a name by its initials, its marks and its subdomain', () => {
    expect(outletName(['DW.COM', 'Deutsche Welle'], 'www.dw.com', '')).toBe('Deutsche Welle');
    expect(outletName(['Publisher Ltd', 'Süddorf Blatt'], 'sueddorfblatt.example', '')).toBe('Süddorf Blatt');
    expect(outletName(['Elmer News', 'Elmer'], 'news.elmer.example', '')).toBe('Elmer News');
  });

  it('cuts a slogan off', () => {
    expect(outletName(['Tidewater Courier | All the news of the bay'], HOST, '')).toBe('Tidewater Courier');
    expect(outletName(['News of the bay | Since 1871'], HOST, '')).toBe('News of the bay | Since 1871');
  });

  it('keeps what the page says first where nothing belongs to the host', () => {
    expect(outletName(['Intelligencer', 'Bay Media AG'], 'bm.example', 'Bridge closes')).toBe('Intelligencer');
  });

  it('looks into the title of a page that names no site', () => {
    expect(outletName([], HOST, 'Bridge closes - The Tidewater Courier')).toBe('The Tidewater Courier');
    expect(outletName(['U.S.'], HOST, 'Bridge closes | Tidewater Courier')).toBe('Tidewater Courier');
    expect(outletName([], HOST, 'Bridge closes - what now?')).toBeNull();
  });
});
