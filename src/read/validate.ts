/** What a schema says of a value, as issues at their places, each with the culprit in quotes and the nearest right name. */
import { z } from 'zod';
import type { Issue, IssueCode } from '../model/issue.ts';
import { adviceFor } from '../model/nearest.ts';
import type { Path, YamlSource } from './yaml.ts';

/** The value as the schema types it, or undefined, with every fault added to `issues`. */
export function validate<S extends z.ZodType>(source: YamlSource, schema: S, issues: Issue[]): z.output<S> | undefined {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const fault of flatten(result.error.issues)) issues.push(...wordings(source, schema, fault));
  return undefined;
}

type Fault = z.core.$ZodIssue;

/** A union's fault is that of its nearest branch: the one that complains least. */
function flatten(faults: readonly Fault[]): Fault[] {
  return faults.flatMap((fault) => {
    if (fault.code !== 'invalid_union' || fault.errors.length === 0) return [fault];
    const [nearest = []] = [...fault.errors].sort((a, b) => weight(b) - weight(a) || a.length - b.length);
    return flatten(nearest.map((inner) => ({ ...inner, path: [...fault.path, ...inner.path] })));
  });
}

/** A branch of the right type says more than one that only asks for another type. */
function weight(branch: readonly Fault[]): number {
  return branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 0 : 1;
}

function wordings(source: YamlSource, schema: z.ZodType, fault: Fault): Issue[] {
  const issue = (code: IssueCode, path: Path, part: 'key' | 'value', message: string): Issue => {
    return { code, severity: 'error', place: source.placeOf(path, part), message };
  };
  const value = valueAt(source.value, fault.path);
  const key = String(fault.path.findLast((step) => typeof step === 'string') ?? 'the file');
  switch (fault.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, fault.path);
      return fault.keys.map((name) => {
        const advice = adviceFor(name, known) || `; known: ${known.join(', ')}`;
        return issue('unknown-key', [...fault.path, name], 'key', `no key "${name}" here${advice}`);
      });
    }
    case 'invalid_type': {
      if (value === undefined)
        return [issue('missing-key', fault.path.slice(0, -1), 'value', `the key "${key}" is missing`)];
      return [
        issue('wrong-type', fault.path, 'value', `"${key}" is ${shown(value)}; it must be ${article(fault.expected)}`),
      ];
    }
    case 'invalid_value': {
      if (value === undefined)
        return [issue('missing-key', fault.path.slice(0, -1), 'value', `the key "${key}" is missing`)];
      const choices = fault.values.map(String);
      const advice = typeof value === 'string' ? adviceFor(value, choices) : '';
      const right = `one of ${choices.join(', ')}${advice}`;
      return [issue('bad-value', fault.path, 'value', `"${key}" is ${shown(value)}; it must be ${right}`)];
    }
    case 'custom': {
      const code = (fault.params?.['code'] as IssueCode | undefined) ?? 'bad-value';
      return [issue(code, fault.path, 'value', `"${key}" is ${shown(value)}; ${fault.message}`)];
    }
    case 'invalid_format':
    case 'too_big':
    case 'too_small':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [issue('bad-value', fault.path, 'value', `"${key}" is ${shown(value)}; ${lower(fault.message)}`)];
  }
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path)
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
  return at;
}

/** The keys of the object schema at the path, through lists, options and unions. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: z.core.$ZodType[] = [schema];
  for (const step of path) at = at.flatMap(unwrap).flatMap((inner) => stepInto(inner, step));
  return [
    ...new Set(at.flatMap(unwrap).flatMap((inner) => (inner instanceof z.ZodObject ? Object.keys(inner.shape) : []))),
  ];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap(unwrap);
  return [schema];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.def.element];
  if (!(schema instanceof z.ZodObject)) return [];
  const inner = (schema.shape as Record<PropertyKey, z.core.$ZodType>)[step];
  return inner ? [inner] : [];
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'text (quote it if it looks like a number)',
    array: 'a list',
    object: 'a mapping',
  };
  return words[expected] ?? `a ${expected}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
