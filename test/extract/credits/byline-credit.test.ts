import { describe, expect, it } from 'vitest';
import { bylineCredit } from '../../../src/extract/credits/byline-credit.ts';

describe('bylineCredit', () => {
  it.each([
    'By ADA FENN, Associated Press Writer 5 minutes ago',
    'Von Ada Fenn mit AP',
    'Article from: Reuters',
    'PORT ELMER (AP)',
    'AFP, PORT ELMER',
    'The Associated Press Monday, March 2, 2026; 7:30 PM',
    '(AP) Updated: 2026-03-02 08:33',
    'Ada Fenn Associated Press March 2, 2026',
    'Posted: Tue, 3 Mar 2026 | Author : Indo Asian News Service',
    'Mar 2, 2026 - World Entertainment News Network',
    'Haberler - Anadolu Ajansı',
    'Canadian Press: ADA FENN',
    'AFP/Reuters',
  ])('takes a line that names whose text it is (%s)', (line) => {
    expect(bylineCredit(line)).toBe(line);
  });

  it.each([
    'Reuters reporter freed after eleven weeks in Port Elmer',
    'Ada Fenn, The Associated Press',
    'Copyright Ada Fenn/Copyright 2026 The AP. All rights reserved',
    'The bridge is closed. (AP Photo/Ada Fenn)',
    'Das sagte der Bürgermeister der dpa am Montag.',
    'From the mayor, who told AFP about the plan',
    'Text size: TT',
    'AP Headlines',
    'AA',
    'By Ada Fenn',
  ])('takes no headline, caption, menu or mention for one (%s)', (line) => {
    expect(bylineCredit(line)).toBeNull();
  });
});
