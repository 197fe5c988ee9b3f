import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { artNames } from '#ui/art/lesson-art.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { DraftBody } from '../../rules/draft.ts'
import { educationKinds } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import { kindText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

interface BasicsCardProps {
  readonly body: DraftBody
  readonly posts: readonly { readonly code: string; readonly name: Pair }[]
  readonly sights: Sights
  readonly onChange: (body: DraftBody) => void
}

/** What the lesson is, for whom, and how long it is planned to take. */
export const BasicsCard = ({ body, posts, sights, onChange }: BasicsCardProps) => {
  const t = useText()
  const set = (part: Partial<DraftBody>) => onChange({ ...body, ...part })
  return (
    <Card title={t(text.basics)}>
      <div className={style.stack}>
        <TwinText
          label={t(text.title)}
          place="title"
          rows={1}
          value={body.title}
          sights={sights}
          onChange={(title) => set({ title })}
        />
        <TwinText
          label={t(text.summary)}
          place="summary"
          value={body.summary}
          sights={sights}
          onChange={(summary) => set({ summary })}
        />
        <div className={style.twin}>
          <Field label={t(text.kind)}>
            <Select
              value={body.kind}
              onChange={(kind) => set({ kind })}
              choices={educationKinds.map((value) => ({ value, label: t(kindText[value]) }))}
            />
          </Field>
          <Field label={t(text.minutes)}>
            <Select
              value={String(body.minutes)}
              onChange={(minutes) => set({ minutes: Number(minutes) })}
              choices={[...new Set([3, 4, 5, 6, 8, 10, body.minutes])]
                .sort((a, b) => a - b)
                .map((value) => ({ value: String(value), label: String(value) }))}
            />
          </Field>
          <Field label={t(text.art)}>
            <Select
              value={body.art}
              onChange={(art) => set({ art })}
              choices={[...new Set<string>([body.art, ...artNames])].map((value) => ({ value, label: value }))}
            />
          </Field>
          <CodesField
            label={t(text.posts)}
            add={t(text.addPost)}
            known={posts}
            value={body.posts}
            onChange={(chosen) => set({ posts: chosen })}
          />
        </div>
      </div>
    </Card>
  )
}
