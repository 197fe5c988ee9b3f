import { navigate, useText } from '#platform/web.ts'
import { Segmented } from '#ui/segmented.tsx'
import { studioTabs as text } from '../../text/items.ts'
import style from './studio.module.css'

const paths = {
  lessons: '/learn/studio',
  questions: '/learn/studio/questions',
  cases: '/learn/studio/cases',
  facts: '/learn/studio/facts',
  terms: '/learn/studio/terms',
} as const
type Tab = keyof typeof paths

/** Lessons, questions and cases are written in the same place, and what is said here for words of the packs. */
export const StudioTabs = ({ at }: { readonly at: Tab }) => {
  const t = useText()
  return (
    <div className={style.which}>
      <Segmented<Tab>
        label={t(text.label)}
        value={at}
        onChange={(tab) => navigate(paths[tab])}
        choices={(['lessons', 'questions', 'cases', 'facts', 'terms'] as const).map((value) => ({
          value,
          label: t(text[value]),
        }))}
      />
    </div>
  )
}
