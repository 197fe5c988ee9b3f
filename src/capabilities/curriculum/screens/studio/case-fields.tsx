import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Radios } from '#ui/radio.tsx'
import { Select } from '#ui/select.tsx'
import type { CaseDraftAnswer } from '../../contract/items.ts'
import { caseSector } from '../../rules/case.ts'
import { type Anonymisation, anonymisations, blankPoint, type CaseBody, sourceWords } from '../../rules/case-draft.ts'
import { anonymisationText, anonymisationWhy, questionEditor, caseEditor as text } from '../../text/items.ts'
import { editorText } from '../../text/studio.ts'
import { familyText, rankText, sectorText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import { NormsField } from './norms-field.tsx'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

interface CaseFieldsProps {
  readonly body: CaseBody
  readonly sights: Sights
  readonly onChange: (body: CaseBody) => void
}

type Point = CaseBody['decisionPoints'][number]

/** What the case is about and how it begins. */
export const CaseBasics = ({
  body,
  sights,
  answer,
  onChange,
}: CaseFieldsProps & { readonly answer: CaseDraftAnswer }) => {
  const t = useText()
  const set = (part: Partial<CaseBody>) => onChange({ ...body, ...part })
  const one = (label: string, place: 'title' | 'processNode' | 'opening', rows: number) => (
    <TwinText
      label={label}
      place={place}
      rows={rows}
      value={body[place]}
      sights={sights}
      onChange={(words) => set({ [place]: words })}
    />
  )
  return (
    <Card title={t(text.basics)}>
      <div className={style.stack}>
        {one(t(text.title), 'title', 1)}
        {one(t(text.node), 'processNode', 1)}
        {one(t(text.opening), 'opening', 3)}
        <div className={style.twin}>
          <Field label={t(text.rank)}>
            <Select
              value={body.rank}
              onChange={(rank) => set({ rank })}
              choices={(['crew', 'section', 'unit-leader'] as const).map((value) => ({
                value,
                label: t(rankText[value]),
              }))}
            />
          </Field>
          <Field label={t(text.sector)}>
            <Select
              value={caseSector(body)}
              onChange={(sector) => set({ sector })}
              choices={[...new Set(['any', ...answer.sectors, caseSector(body)])].map((value) => ({
                value,
                label: t(sectorText(value)),
              }))}
            />
          </Field>
          <CodesField
            label={t(editorText.posts)}
            add={t(editorText.addPost)}
            known={answer.posts}
            value={body.posts}
            onChange={(posts) => set({ posts })}
          />
          <CodesField
            label={t(questionEditor.families)}
            add={t(questionEditor.addFamily)}
            known={answer.families.map((code) => ({ code, name: familyText(code) }))}
            value={body.families}
            onChange={(families) => set({ families })}
          />
        </div>
      </div>
    </Card>
  )
}

interface CasePointsProps extends CaseFieldsProps {
  /** The moment that is being written. */
  readonly at: number
  readonly onAt: (at: number) => void
}

/** R27: the moments at which it could have gone otherwise, each with what was open and what was done. */
export const CasePoints = ({ body, sights, at, onAt, onChange }: CasePointsProps) => {
  const t = useText()
  const { decisionPoints } = body
  const point = decisionPoints[at]
  const put = (next: readonly Point[]) => onChange({ ...body, decisionPoints: [...next] })
  return (
    <Card title={t(text.points)}>
      <div className={style.tools}>
        {decisionPoints.map((_, n) => (
          <Button key={n} size="small" tone={n === at ? 'primary' : 'line'} onPress={() => onAt(n)}>
            {t(text.point, { n: n + 1 })}
          </Button>
        ))}
        {decisionPoints.length < 5 && (
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              put([...decisionPoints, blankPoint])
              onAt(decisionPoints.length)
            }}
          >
            {t(text.addPoint)}
          </Button>
        )}
        {decisionPoints.length > 1 && (
          <Button
            size="small"
            tone="quiet"
            onPress={() => {
              put(decisionPoints.filter((_, n) => n !== at))
              onAt(Math.max(0, at - 1))
            }}
          >
            {t(text.dropPoint)}
          </Button>
        )}
      </div>
      {point && (
        <PointFields
          key={at}
          at={at}
          point={point}
          sights={sights}
          onChange={(next) => put(decisionPoints.map((other, n) => (n === at ? next : other)))}
        />
      )}
    </Card>
  )
}

interface PointFieldsProps {
  readonly at: number
  readonly point: Point
  readonly sights: Sights
  readonly onChange: (point: Point) => void
}

const PointFields = ({ at, point, sights, onChange }: PointFieldsProps) => {
  const t = useText()
  const place = `decisionPoints/${at}`
  const free = ['a', 'b', 'c', 'd'].find((id) => point.choices.every((choice) => choice.id !== id))
  const putChoice = (id: string, part: Partial<Point['choices'][number]>) =>
    onChange({ ...point, choices: point.choices.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const one = (label: string, key: 'text' | 'ask' | 'happened', rows: number) => (
    <TwinText
      label={label}
      place={`${place}/${key}`}
      rows={rows}
      value={point[key]}
      sights={sights}
      onChange={(words) => onChange({ ...point, [key]: words })}
    />
  )
  return (
    <div className={style.stack}>
      {one(t(text.story), 'text', 3)}
      {one(t(text.ask), 'ask', 1)}
      {point.choices.map(({ id, text: words, reveal }) => (
        <fieldset key={id} className={style.choice}>
          <legend>{t(editorText.choice, { id: id.toUpperCase() })}</legend>
          <TwinText
            label={t(editorText.choice, { id: id.toUpperCase() })}
            place={`${place}/choices/${id}/text`}
            value={words}
            sights={sights}
            onChange={(value) => putChoice(id, { text: value })}
          />
          <TwinText
            label={t(text.reveal)}
            place={`${place}/choices/${id}/reveal`}
            value={reveal}
            sights={sights}
            onChange={(value) => putChoice(id, { reveal: value })}
          />
          {point.choices.length > 2 && (
            <Button
              size="small"
              tone="quiet"
              onPress={() => onChange({ ...point, choices: point.choices.filter((other) => other.id !== id) })}
            >
              {t(editorText.dropChoice, { id: id.toUpperCase() })}
            </Button>
          )}
        </fieldset>
      ))}
      {free !== undefined && (
        <div>
          <Button
            icon="plus"
            onPress={() =>
              onChange({
                ...point,
                choices: [...point.choices, { id: free, text: { zh: '', en: '' }, reveal: { zh: '', en: '' } }],
              })
            }
          >
            {t(editorText.addChoice)}
          </Button>
        </div>
      )}
      {one(t(text.happened), 'happened', 2)}
    </div>
  )
}

/** R27: how it ended, which chance was missed, which control would have stopped it, and what to check of our own. */
export const CaseEnding = ({
  body,
  sights,
  answer,
  onChange,
}: CaseFieldsProps & { readonly answer: CaseDraftAnswer }) => {
  const t = useText()
  return (
    <Card title={t(text.ending)}>
      <div className={style.stack}>
        {(['consequence', 'missedChance', 'controlThatStops', 'checkOurs'] as const).map((place) => (
          <TwinText
            key={place}
            label={t(text[place])}
            place={place}
            value={body[place]}
            sights={sights}
            onChange={(words) => onChange({ ...body, [place]: words })}
          />
        ))}
        <NormsField
          label={t(text.norms)}
          known={answer.norms}
          value={body.ruleBroken}
          onChange={(chosen) => onChange({ ...body, ruleBroken: chosen })}
        />
      </div>
    </Card>
  )
}

/** CUR-26, CUR-27: how it was made nameless, from what it is made, and who answers for that. */
export const CaseSource = ({ body, sights, onChange }: CaseFieldsProps) => {
  const t = useText()
  const level = anonymisations.find((one) => one === body.anonymisation) ?? null
  return (
    <Card title={t(text.nameless)}>
      <div className={style.stack}>
        <Radios<Anonymisation>
          label={t(text.level)}
          value={level}
          onChange={(next) =>
            onChange({ ...body, anonymisation: next, source: { kind: next, note: sourceWords(body) } })
          }
          choices={anonymisations.map((value) => ({
            value,
            label: t(anonymisationText[value]),
            note: t(anonymisationWhy[value]),
          }))}
        />
        <TwinText
          label={t(text.source)}
          place="source"
          value={sourceWords(body)}
          sights={sights}
          onChange={(note) => onChange({ ...body, source: { ...body.source, note } })}
        />
        <p className="t13 muted">{t(text.approver)}</p>
      </div>
    </Card>
  )
}
