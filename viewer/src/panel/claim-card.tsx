import type { ClaimView, SourceView } from '../data/dataset.ts';
import { directionOf, safeLink } from '../data/untrusted.ts';
import { wordCount, wordDate, wordDates, wordPlace } from '../data/wording.ts';
import { EntityLink } from '../words/name.tsx';
import type { World } from '../world.ts';

/** One claim: the publisher and the day, whom it quotes, what it adds, and the sentence itself or where to find it. */
export function ClaimCard({ world, claim }: { readonly world: World; readonly claim: ClaimView }) {
  const { source, attribution } = claim;
  const particulars = [wordDates(claim), claim.count && wordCount(claim.count), claim.title].filter(Boolean);
  return (
    <li class="claim">
      <p class="byline">
        <strong>
          <bdi>{source?.publisher ?? 'No source given'}</bdi>
        </strong>
        {source?.published && <time dateTime={source.published}>{wordDate(source.published)}</time>}
      </p>
      {attribution.length > 0 && (
        <p class="attribution">
          according to{' '}
          {attribution.map((id, index) => (
            <span key={id}>
              {index > 0 && ', citing '}
              <EntityLink world={world} id={id} />
            </span>
          ))}
        </p>
      )}
      <Quote claim={claim} />
      {particulars.length > 0 && <p class="particulars">{particulars.join(' · ')}</p>}
      {claim.of !== undefined && (
        <p class="particulars">
          over: <bdi>{claim.of}</bdi>
        </p>
      )}
      {source && <SourceLine source={source} />}
    </li>
  );
}

function Quote({ claim }: { readonly claim: ClaimView }) {
  const { quote, verified, confidence, curated } = claim;
  const place = wordPlace(claim);
  const made =
    curated || confidence === undefined ? '' : ` Read by the extractor, confidence ${Math.round(confidence * 100)} %.`;
  if (quote === undefined) {
    return (
      <p class="proof">
        Cited, not verified{place ? `: ${place}` : ''}.{made}
      </p>
    );
  }
  return (
    <>
      <blockquote dir={directionOf(quote)}>{quote}</blockquote>
      <p class={verified ? 'proof proof-verified' : 'proof'}>
        {verified ? '✓ Quote found in the stored text' : 'Quoted, not verified'}
        {place ? `, ${place}` : ''}.{made}
      </p>
    </>
  );
}

function SourceLine({ source: { title, uri, agency, publisher } }: { readonly source: SourceView }) {
  const href = safeLink(uri);
  const words = <bdi>{title ?? uri ?? ''}</bdi>;
  return (
    <p class="source">
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {words} <span aria-hidden="true">↗</span>
        </a>
      ) : (
        words
      )}
      {agency !== undefined && agency !== publisher && (
        <span class="agency">
          {(title ?? uri) ? ' · ' : ''}text of <bdi>{agency}</bdi>
        </span>
      )}
    </p>
  );
}
