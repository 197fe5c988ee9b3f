import { writtenIn } from '#kernel/text.ts'
import { htmlLanguage } from '#platform/web.ts'

/** What somebody wrote, as it was written: marked with its language, so that it is read aloud and shown rightly. */
export const Words = ({ children }: { readonly children: string }) => {
  const language = writtenIn(children)
  return <span lang={language ? htmlLanguage[language] : undefined}>{children}</span>
}
