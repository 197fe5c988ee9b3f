import { navigate, useText } from '#platform/web.ts'
import { Segmented } from '#ui/segmented.tsx'
import { studioTabs as text } from '../../text/items.ts'
import style from './studio.module.css'

/** Where each kind of content is written; the studio itself holds the lessons. */
export const studioPaths = {
  lesson: '/learn/studio',
  question: '/learn/studio/questions',
  case: '/learn/studio/cases',
  reading: '/learn/studio/readings',
  exam: '/learn/studio/exams',
  card: '/learn/studio/cards',
  facts: '/learn/studio/facts',
  terms: '/learn/studio/terms',
} as const
type Tab = keyof typeof studioPaths

/** All that is taught is written in the same place, and what is said here for words of the packs. */
export const StudioTabs = ({ at }: { readonly at: Tab }) => {
  const t = useText()
  return (
    <div className={style.which}>
      <Segmented<Tab>
        label={t(text.label)}
        value={at}
        onChange={(tab) => navigate(studioPaths[tab])}
        choices={(Object.keys(studioPaths) as Tab[]).map((value) => ({ value, label: t(text[value]) }))}
      />
    </div>
  )
}
