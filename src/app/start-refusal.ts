import type { Pair } from '#kernel/text.ts'

/** Why the product does not start, in a sentence for whoever runs it: what, why, what to do. */
export class StartRefusal extends Error {
  readonly sentence: Pair

  constructor(sentence: Pair) {
    super(sentence.en)
    this.name = 'StartRefusal'
    this.sentence = sentence
  }
}
