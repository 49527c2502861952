/** An invented wire story of eight paragraphs about a ferry, and what others made of it. */
export const FERRY_WIRE = [
  'A ferry with 214 people aboard ran aground on Saturday off the island of Varnholm, the coast guard said, and rescuers brought all but three of them ashore before nightfall.',
  'The Maren Lys had left the port of Ostrava Quay at dawn in calm weather and struck a reef two miles from its usual route, according to the harbour authority.',
  'Captain Ilse Norrgard told investigators that the steering had failed minutes before the impact and that an alarm on the bridge had not sounded.',
  'Rescue boats from four villages reached the ship within the hour, and fishermen carried passengers through knee-deep water to the beach at Skellvik.',
  'Seventeen people were treated for broken bones and cold at the hospital in Torvald, where doctors described two of the cases as serious.',
  'The owner, Nordlys Lines, said the vessel had passed its yearly inspection in March and that it would pay for the passengers to travel home.',
  'Transport minister Pavel Drost ordered the three sister ships to stay in port until engineers have examined their rudders.',
  'Divers will search the flooded lower deck on Sunday for the missing, two deckhands and a cook, as the tide falls.',
].join('\n\n');

export const FERRY_OWN_REPORT = [
  'Three crew members of the Maren Lys are still missing after the ferry hit a reef near Varnholm on Saturday and began to sink.',
  'I stood on the beach at Skellvik as fishermen waded in with children on their shoulders; by evening more than two hundred passengers were safe.',
  'Ilse Norrgard, who commanded the ship, says her rudder stopped answering. Nordlys Lines points to a clean inspection in March.',
  'Pavel Drost wants no ship of that class to sail before experts have looked at it, his ministry in the capital let it be known.',
].join('\n\n');

export const BUDGET = [
  'The city council of Brellin passed a budget on Tuesday that closes two libraries and raises the price of a bus ticket by a tenth.',
  'Mayor Agnes Holloway called the vote a hard one and promised to reopen the reading room in Westgate once the new tax on parking brings money in.',
  'Opposition councillors walked out before the count, saying that the figures had reached them only the night before.',
  'Shopkeepers along the ring road fear that higher fares will keep customers away in the months before the winter fair.',
].join('\n\n');
