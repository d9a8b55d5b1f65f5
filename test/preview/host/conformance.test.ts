import { conform } from '../../../src/excel/conformance/conformance';
import { preview } from './support';

test('the preview conforms to what the add-in relies on', async () => {
  const { client } = preview();
  const results = await conform({
    run: (batch) => client.Excel.run(batch),
    isSetSupported: () => true,
  });
  expect(results.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  expect(results.length).toBeGreaterThan(40);
}, 60_000);
