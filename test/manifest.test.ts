import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = join(__dirname, '..');
const HOME = 'https://localhost:3000/';
const source = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const app = new (new JSDOM('').window.DOMParser)().parseFromString(source, 'application/xml').documentElement;

const all = (name: string, within: Element = app): readonly Element[] => [...within.getElementsByTagName(name)];
const childNames = (parent: Element | null): readonly string[] => [...(parent?.children ?? [])].map(({ tagName }) => tagName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The one element of a name; throws where there is none, or another. */
function only(name: string, within: Element = app): Element {
  const [found, ...more] = all(name, within);
  if (found === undefined || more.length > 0) throw new Error(`${name}: ${found === undefined ? 'none' : 'several'}`);
  return found;
}

function childOf(parent: Element, name: string): Element {
  const found = [...parent.children].find(({ tagName }) => tagName === name);
  if (found === undefined) throw new Error(`${parent.tagName} has no ${name}`);
  return found;
}

/** A text's translations by locale. */
const translations = (text: Element): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.children].map((override) => [attribute(override, 'Locale'), attribute(override, 'Value')]));

/** All values that resids may name, by id. */
const resources = [...all('bt:Image').filter((image) => image.hasAttribute('id')), ...all('bt:Url'), ...all('bt:String')];
const addressOf = (resid: string): string => attribute(resources.find((one) => one.id === resid) ?? app, 'DefaultValue');

/** Width and height of a PNG file in pixels, from the header that the format begins with. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 8) !== '\u0089PNG\r\n\u001a\n' || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error(`${path} is no PNG file`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (address: string): string => join(ROOT, 'assets', address.slice(HOME.length));

describe('what the manifest says', () => {
  test('is well-formed XML, of a task pane add-in', () => {
    expect(app.tagName).toBe('OfficeApp');
    expect(app.namespaceURI).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(attribute(app, 'xsi:type')).toBe('TaskPaneApp');
    expect(attribute(only('VersionOverrides'), 'xsi:type')).toBe('VersionOverridesV1_0');
  });

  test('has every element in the place where Office looks for it', () => {
    expect(childNames(app)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
      'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
    ]);
    const overrides = only('VersionOverrides');
    expect(childNames(overrides)).toEqual(['Requirements', 'Hosts', 'Resources']);
    expect(childNames(only('Host', childOf(overrides, 'Hosts')))).toEqual(['Runtimes', 'DesktopFormFactor']);
    expect(childNames(only('DesktopFormFactor'))).toEqual(['FunctionFile', 'ExtensionPoint']);
    expect(childNames(only('Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    expect(childNames(only('Group'))).toEqual(['Label', 'Icon', 'Control', 'Control', 'Control', 'Control']);
    for (const control of all('Control')) expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  });

  test('is known by a GUID and by the version of package.json', () => {
    expect(only('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(only('Version').textContent).toBe(`${version}.0`);
  });

  test('asks to read and write the workbook, no more, in Excel from ExcelApi 1.14', () => {
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
    expect([...childOf(app, 'Hosts').children].map((host) => attribute(host, 'Name'))).toEqual(['Workbook']);
    const set = only('Set', childOf(app, 'Requirements'));
    expect([attribute(set, 'Name'), attribute(set, 'MinVersion')]).toEqual(['ExcelApi', '1.14']);
  });

  test('shows buttons only where they can act on the pane that is open', () => {
    const set = only('bt:Set');
    expect([attribute(set, 'Name'), attribute(set, 'MinVersion')]).toEqual(['SharedRuntime', '1.1']);
    expect(attribute(only('Runtime'), 'lifetime')).toBe('long');
    const pages = [only('Runtime'), only('FunctionFile'), only('SourceLocation', only('ExtensionPoint'))];
    expect(pages.map((page) => addressOf(attribute(page, 'resid')))).toEqual(Array(3).fill(`${HOME}taskpane.html`));
    expect(attribute(only('SourceLocation', only('DefaultSettings')), 'DefaultValue')).toBe(`${HOME}taskpane.html`);
  });
});

test('the functions of the buttons are those that the add-in answers to', () => {
  const answered = [...readFileSync(join(ROOT, 'src/excel/ribbon.ts'), 'utf8').matchAll(/Office\.actions\.associate\('(\w+)'/g)].map(([, name]) => name);
  expect(all('FunctionName').map(({ textContent }) => textContent)).toEqual(['check', 'nextFinding', 'clearMarks']);
  expect(answered.sort()).toEqual(['check', 'clearMarks', 'nextFinding']);
  expect(all('Action').map((action) => attribute(action, 'xsi:type'))).toEqual(['ShowTaskpane', 'ExecuteFunction', 'ExecuteFunction', 'ExecuteFunction']);
});

describe('the resources', () => {
  test('are each defined once and named, by at most 32 characters', () => {
    const ids = resources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...app.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test('are of the kind that the place takes', () => {
    const kinds = (selector: string): readonly string[] => [...new Set(
      [...app.querySelectorAll(selector)].map((element) => resources.find(({ id }) => id === attribute(element, 'resid'))?.parentElement?.tagName ?? 'none'),
    )];
    expect(kinds('Group > Label, Control > Label, Supertip > Title')).toEqual(['bt:ShortStrings']);
    expect(kinds('Supertip > Description')).toEqual(['bt:LongStrings']);
    expect(kinds('Runtime, FunctionFile, Action > SourceLocation')).toEqual(['bt:Urls']);
    expect(kinds('Icon > *')).toEqual(['bt:Images']);
  });

  test.each([['DisplayName', 125], ['Description', 250], ['bt:ShortStrings', 125], ['bt:LongStrings', 250]])('have texts in %s of at most %i characters', (name, limit) => {
    const parent = name.startsWith('bt:') ? [...only(name).children] : [childOf(app, name)];
    const said = parent.flatMap((text) => [attribute(text, 'DefaultValue'), ...Object.values(translations(text))]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => text.length === 0 || text.length > limit)).toEqual([]);
  });

  test('say every text in Chinese, the default, and in English', () => {
    expect(only('DefaultLocale').textContent).toBe('zh-CN');
    const texts = [childOf(app, 'DisplayName'), childOf(app, 'Description'), ...all('bt:String')];
    for (const text of texts) {
      const said = translations(text);
      expect(Object.keys(said)).toEqual(['zh-CN', 'en-US']);
      expect(said['zh-CN']).toBe(attribute(text, 'DefaultValue'));
      expect(said['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(said['en-US']).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('come over https, from where the add-in is served and from nowhere else', () => {
    const addresses = [...source.matchAll(/"(\w+:[^"]*)"/g)].map(([, address = '']) => address).filter((address) => !address.startsWith('http://schemas.microsoft.com/') && !address.startsWith('http://www.w3.org/'));
    expect(addresses.filter((address) => !address.startsWith(HOME) && !/^(xsi|bt|xmlns):/.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });
});

describe('the icons', () => {
  const images = all('bt:Image').filter((image) => image.hasAttribute('size'));

  test('are there for every button and the group, in the three sizes that Office demands', () => {
    for (const icon of all('Icon')) expect([...icon.children].map((image) => attribute(image, 'size'))).toEqual(['16', '32', '80']);
    expect(all('Icon')).toHaveLength(5);
  });

  test('are PNG files of the size they are named for', () => {
    for (const image of images) {
      const size = Number(attribute(image, 'size'));
      expect(pngSize(fileOf(addressOf(attribute(image, 'resid'))))).toEqual([size, size]);
    }
    expect(pngSize(fileOf(attribute(only('IconUrl'), 'DefaultValue')))).toEqual([32, 32]);
    expect(pngSize(fileOf(attribute(only('HighResolutionIconUrl'), 'DefaultValue')))).toEqual([64, 64]);
  });
});

test('every address of the manifest, thirteen icons and the pane, is a file of the built add-in', () => {
  const addresses = [...new Set([...source.matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, address = '']) => address))];
  expect(addresses).toHaveLength(13 + 1);
  expect(addresses.filter((address) => !existsSync(join(ROOT, 'dist/addin', address.slice(HOME.length))))).toEqual([]);
});

it("is read by Microsoft's own reader as it is meant", () => {
  const told = execFileSync(process.execPath, [join(ROOT, 'node_modules/office-addin-manifest/cli.js'), 'info', join(ROOT, 'manifest.xml')], { encoding: 'utf8' });
  for (const line of ['Id: 9959ae4f-a4b0-4a32-9c49-e291b08949fc', 'Default Locale: zh-CN', 'Hosts: Workbook', 'Permissions: ReadWriteDocument', `Source Location: ${HOME}taskpane.html`]) {
    expect(told).toContain(line);
  }
});
