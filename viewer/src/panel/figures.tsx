import type { ClaimView } from '../data/dataset.ts';
import { differingCounts } from '../data/disagreement.ts';
import { wordCount, wordDate, wordDates } from '../data/wording.ts';

/** Two or more figures for one fact, side by side, each with who gives it. */
export function Figures({ claims }: { readonly claims: readonly ClaimView[] }) {
  const figures = differingCounts(claims);
  if (figures.length < 2) return null;
  return (
    <section>
      <h3>The figures differ</h3>
      <ul class="figures">
        {figures.map((figure) => (
          <li key={wordCount(figure.count)}>
            <strong>{wordCount(figure.count)}</strong>
            {figure.claims.map(({ id, source, since, until, when }) => (
              <span class="figure-source" key={id}>
                <bdi>{source?.publisher ?? 'Unnamed source'}</bdi>
                {source?.published ? `, ${wordDate(source.published)}` : ''}
                {(since ?? until ?? when) ? ` (${wordDates({ since, until, when })})` : ''}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
