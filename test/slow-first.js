const { sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Puts the journeys, which take longest, first: on a fresh checkout jest knows no times and would begin some of them, which are small files, at the very end. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const isJourney = ({ path }) => path.includes(`${sep}journeys${sep}`);
    const sorted = super.sort(tests);
    return [...sorted.filter(isJourney), ...sorted.filter((test) => !isJourney(test))];
  }
};
