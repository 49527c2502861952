import { getDomain } from 'tldts';
import { describe, expect, it } from 'vitest';
import { registrableDomain } from '../../../src/extract/metadata/registrable-domain.ts';

describe('registrableDomain', () => {
  it.each([
    'www.tidewater.example.com',
    'news.bbc.co.uk',
    'www.abc.net.au',
    'edition.cnn.com',
    'timesofindia.indiatimes.com',
    'g1.globo.com',
    'www1.folha.uol.com.br',
    'www.asahi.co.jp',
    'news.yahoo.co.jp',
    'www.hurriyet.com.tr',
    'www.news24.co.za',
    'lenta.ru',
    'www.ad.nl',
    'www.info.cz',
    'english.news.cn',
    'www.onet.com.pl',
    'www.nzherald.co.nz',
    'sub.deep.news.co.kr',
  ])('agrees with the public suffix list on %s', (host) => {
    expect(registrableDomain(host)).toBe(getDomain(host));
  });

  it('gives every user of a shared host a domain of their own', () => {
    expect(registrableDomain('ann.substack.com')).toBe('ann.substack.com');
    expect(registrableDomain('www.bob.wordpress.com')).toBe('bob.wordpress.com');
  });

  it('keeps development hosts apart', () => {
    expect(registrableDomain('courier.localhost')).toBe('courier.localhost');
    expect(registrableDomain('localhost')).toBe('localhost');
  });

  it('leaves addresses and odd spellings as they are', () => {
    expect(registrableDomain('127.0.0.1')).toBe('127.0.0.1');
    expect(registrableDomain('NEWS.Example.COM.')).toBe('example.com');
  });
});
