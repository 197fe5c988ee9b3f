import { useState } from 'react'
import { useSearch, useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { questionSights, type StudioQuestionsAnswer } from '../../contract/items.ts'
import { questionsText as text } from '../../text/items.ts'
import style from './studio.module.css'

interface QuestionsFilterProps {
  readonly answer: StudioQuestionsAnswer
  readonly show: (typeof questionSights)[number]
}

/** Which questions: how far they are, of which lesson, with which words; a change leads back to the first page. */
export const QuestionsFilter = ({ answer: { lessons, counts }, show }: QuestionsFilterProps) => {
  const t = useText()
  const search = useSearch()
  const [words, setWords] = useState(search.get('words') ?? '')
  return (
    <form
      className={style.filters}
      onSubmit={(event) => {
        event.preventDefault()
        search.set({ words: words.trim() || null, page: null })
      }}
    >
      <Segmented
        label={t(text.show)}
        value={show}
        onChange={(which) => search.set({ show: which === 'all' ? null : which, page: null })}
        choices={questionSights.map((value) => ({ value, label: t(text[value]) }))}
      />
      <Select
        label={t(text.lesson)}
        value={search.get('lesson') ?? ''}
        onChange={(code) => search.set({ lesson: code || null, page: null })}
        choices={[
          { value: '', label: t(text.allLessons) },
          ...lessons.map(({ code, title }) => ({ value: code, label: t(title) })),
        ]}
      />
      <span className={style.find}>
        <TextInput
          type="search"
          label={t(text.words)}
          placeholder={t(text.words)}
          value={words}
          maxLength={80}
          onChange={setWords}
        />
        <Button submit icon="search">
          {t(text.find)}
        </Button>
      </span>
      {counts.asked > 0 && <LinkButton href="/learn/studio/questions/read">{t(text.readTitle)}</LinkButton>}
    </form>
  )
}
