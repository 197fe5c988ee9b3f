import { useText } from '#platform/web.ts'
import { artText } from '#ui/art/art-text.ts'
import { artNames, isArtName } from '#ui/art/lesson-art.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { DraftAnswer } from '../../contract/studio.ts'
import type { DraftBody } from '../../rules/draft.ts'
import { educationKinds } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import { familyText, kindText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import { NormsField } from './norms-field.tsx'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

interface BasicsCardProps {
  readonly body: DraftBody
  readonly answer: Pick<DraftAnswer, 'posts' | 'families' | 'norms'>
  readonly sights: Sights
  readonly onChange: (body: DraftBody) => void
}

/** What the lesson is, for whom, and how long it is planned to take. */
export const BasicsCard = ({ body, answer: { posts, families, norms }, sights, onChange }: BasicsCardProps) => {
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
              choices={[...new Set<string>([body.art, ...artNames])].map((value) => ({
                value,
                label: isArtName(value) ? t(artText[value]) : value,
              }))}
            />
          </Field>
          <CodesField
            label={t(text.posts)}
            add={t(text.addPost)}
            known={posts}
            value={body.posts}
            onChange={(chosen) => set({ posts: chosen })}
          />
          <CodesField
            label={t(text.families)}
            add={t(text.addFamily)}
            known={families.map((code) => ({ code, name: familyText(code) }))}
            value={body.families}
            onChange={(chosen) => set({ families: chosen })}
          />
        </div>
        <NormsField
          label={t(text.norms)}
          known={norms}
          value={body.norms}
          onChange={(chosen) => set({ norms: chosen })}
        />
      </div>
    </Card>
  )
}
