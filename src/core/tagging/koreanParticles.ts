import { lazily } from '../lazily';

/** What Korean writes onto a noun without a space, the longer before the shorter. */
const particles = [
  '이라고', '이라는', '에게서', '으로서', '으로써', '에서는', '에서도', '이라며', '이라도',
  '에서', '에게', '께서', '부터', '까지', '보다', '처럼', '으로', '로서', '라고', '라는', '이며', '이나', '이란', '이다', '측은', '측이', '에는', '에도', '와의', '과의', '라며', '하고', '마저', '조차', '밖에', '만이',
  '은', '는', '이', '가', '을', '를', '의', '에', '와', '과', '도', '만', '로', '나', '께', '측', '랑',
];

const onward = lazily(() => /^[\p{L}\p{M}\p{N}]/u);

/** How long the particle at the start of `after` is, 0 where a word has already ended; undefined where another word goes on. */
export function particleLength(after: string): number | undefined {
  if (!onward().test(after)) return 0;
  return particles.find((particle) => after.startsWith(particle) && !onward().test(after.slice(particle.length)))?.length;
}

/** A Korean word without its particle; what is left must be long enough to be a name, since 은 and 이 end names too. */
export function withoutParticle(word: string): string {
  const particle = particles.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= (candidate.length > 1 ? 2 : 3));
  return particle === undefined ? word : word.slice(0, -particle.length);
}
