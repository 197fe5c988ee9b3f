import type { Norm } from './norm.ts'

export type Place = 'frame' | Norm['articles'][number]

/**
 * NRM-8 (R1): where a norm holds the words that are looked for: in title, issuer, number or code, else in the first
 * article whose paraphrase holds all of them, in one language; nothing asked is held by every frame.
 */
export const heldIn = ({ code, title, issuer, documentNo, articles }: Norm, asked: string): Place | null => {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word))
  if ([title.zh, title.en, issuer.zh, issuer.en, documentNo ?? '', code].some(holds)) return 'frame'
  return articles.find(({ paraphrase }) => holds(paraphrase.zh) || holds(paraphrase.en)) ?? null
}
