import type { Issue } from '../model/issue.ts';
import type { Judgement } from '../model/judgement.ts';
import { judgementsSchema } from './schemas.ts';
import { validate } from './validate.ts';
import type { YamlSource } from './yaml.ts';

const VERDICTS = ['same', 'different', 'accept', 'reject'] as const;

export function readJudgements(source: YamlSource, issues: Issue[]): readonly Judgement[] {
  const data = validate(source, judgementsSchema, issues);
  return (data?.judgements ?? []).flatMap((entry, index): Judgement[] => {
    const place = source.placeOf(['judgements', index]);
    const given = VERDICTS.filter((verdict) => entry[verdict] !== undefined);
    const [verdict] = given;
    if (verdict === undefined || given.length > 1) {
      const said = given.length > 1 ? `"${given.join('" and "')}"` : 'none of them';
      const message = `a judgement has one of ${VERDICTS.join(', ')}; this one has ${said}`;
      issues.push({ code: 'bad-value', severity: 'error', place, message });
      return [];
    }
    const { by, when, why } = entry;
    return [{ verdict, of: entry[verdict] ?? [], by, when, why, place }];
  });
}
