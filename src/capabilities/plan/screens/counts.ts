import { counted, grouped, type Language } from '#kernel/text.ts'
import { useLanguage } from '#platform/web.ts'

/** Counts with their noun: `9 岗`, `1 post`, `412 人`. */
export const useCounts = () => {
  const language = useLanguage()
  const count = (zh: string, one: string, many?: string) => (n: number) => inLanguage(language, n, zh, one, many)
  return { posts: count('岗', 'post'), people: count('人', 'person', 'people'), items: count('项', 'item') }
}

const inLanguage = (language: Language, n: number, zh: string, one: string, many?: string): string =>
  language === 'zh' ? `${grouped(n)} ${zh}` : counted(n, one, many)
