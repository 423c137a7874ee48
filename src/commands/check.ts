export function checkCommand(_paths: readonly string[], _options: { json?: boolean; all?: boolean }): Promise<number> {
  return Promise.resolve(0);
}
