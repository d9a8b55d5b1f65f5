import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';

// The official schema is of draft 4, which ajv takes no more; what it uses of it means the same in draft 7.
const schema = JSON.parse(readFileSync(join(__dirname, '../fixtures/sarif/sarif-schema-2.1.0.json'), 'utf8')) as Record<string, unknown>;
delete schema['$schema'];
delete schema['id'];
const ajv = new Ajv({ strict: false, allErrors: true });
/** RFC 3986: nothing but the characters of a URI, every % before two digits. */
ajv.addFormat('uri-reference', /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i);
ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
const validate = ajv.compile(schema);

/** What the official schema has against a log; empty where it is valid. */
export function sarifFaults(log: unknown): unknown[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What tests look at of a SARIF log. */
export interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string; readonly shortDescription: { text: string }; readonly help: { text: string }; readonly defaultConfiguration: { level: string } }[] } };
    readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>;
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly { readonly level: string; readonly message: { text: string } }[] }[];
    readonly results: readonly SarifFinding[];
  }[];
}

export interface SarifFinding {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string } }; readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[] }[];
  readonly relatedLocations?: readonly unknown[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly { readonly kind: string; readonly status: string; readonly justification: string }[];
}
