import { forAPerson } from '../../src/checks/for-a-person';

test('what only a person can judge is undecided, whatever the proposal says, and reads nothing of it', () => {
  expect(forAPerson.fields({})).toEqual([]);
  expect(forAPerson.prepare({}, { directions: [] })({})).toEqual({ outcome: 'undecided', evidence: [], message: { key: 'person.needed', params: {} } });
});
