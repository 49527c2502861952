/** What became of the people a figure counts, by the word that says so, folded: "killed" and "dead" are one toll. */
export const TOLLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dead: 'killed dead died deaths fatalities bodies killing dies lives',
    injured: 'injured wounded hurt injuries injuring wounding casualties',
    missing: 'missing unaccounted',
    arrested: 'arrested detained arrests detainees custody',
    rescued: 'rescued survivors survived saved alive',
    displaced: 'displaced evacuated homeless fled evacuees',
    infected: 'infected infections cases',
  }).flatMap(([toll, words]) => words.split(' ').map((word): [string, string] => [word, toll])),
);
