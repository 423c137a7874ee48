import { EvaluationFailure } from '../query-error.ts';

/** A value out of range, a text that is not of the form, a field that does not fit: wrong at run time. */
export function invalidValue(message: string): EvaluationFailure {
  return new EvaluationFailure('ArgumentError', 'InvalidArgumentValue', message);
}

/** Whatever is wrong with a text is on Neo4j a SyntaxError, if one at run time. */
export function fromText<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    throw new EvaluationFailure('SyntaxError', error.detail, error.message);
  }
}

export function invalidType(message: string): EvaluationFailure {
  return new EvaluationFailure('TypeError', 'InvalidArgumentType', message);
}

export function overflow(message: string): EvaluationFailure {
  return new EvaluationFailure('ArithmeticError', 'IntegerOverflow', message);
}
