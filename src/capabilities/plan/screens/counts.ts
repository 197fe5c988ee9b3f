import { grouped, type Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'

const posts: Pair = { zh: '{n} 岗', en: '{n|post|posts}' }
const people: Pair = { zh: '{n} 人', en: '{n|person|people}' }
const items: Pair = { zh: '{n} 项', en: '{n|item|items}' }

/** Counts with their noun: `9 岗`, `1 post`, `412 人`. */
export const useCounts = () => {
  const t = useText()
  const count = (counted: Pair) => (n: number) => t(counted, { n: grouped(n) })
  return { posts: count(posts), people: count(people), items: count(items) }
}
