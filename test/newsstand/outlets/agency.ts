import { agencySite } from './agency-template.ts';

/** The invented agency's own site. */
export const agency = agencySite({
  id: 'mna',
  name: 'Meridian News Agency',
  language: 'en',
  markup: 'The agency: wire copy with dateline and copyright line, OpenGraph metadata and one JSON-LD node',
  by: 'By',
  and: ' and ',
  latest: 'Latest from the wire',
  imprint:
    'Meridian News Agency supplies text to 140 newspapers and broadcasters. Republication requires a subscription.',
});
