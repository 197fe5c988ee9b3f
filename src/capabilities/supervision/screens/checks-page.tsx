import { useState } from 'react'
import { longDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AnnounceDraw, DrawControls, Draws, type DrawsAnswer, type DrawView, drawsAtMost } from '../contract/draws.ts'
import { ExportDraws } from '../contract/exports.ts'
import { type DrawScope, drawScopes, largestSample } from '../rules/draw.ts'
import { announceRefusals, drawRefusals, drawScopeText, drawText } from '../text/draws.ts'
import { pageText } from '../text/pages.ts'
import { DrawnControls } from './drawn-controls.tsx'
import style from './findings.module.css'
import { RecomputeDraw } from './recompute-draw.tsx'
import { UnitField } from './unit-field.tsx'

/** SUP-36, SUP-37: a sample of controls that nobody chose, its checks, and how anybody repeats the draw. */
export const ChecksPage = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(Draws, {})
  const wanted = useSearch().get('draw')
  const first = ({ id }: DrawView): number => (id === wanted ? 0 : 1)
  return (
    <>
      <PageHead
        title={t(pageText.checks)}
        lead={t(drawText.lead)}
        actions={<ExportButton verb={ExportDraws} of={{}} />}
      />
      <Answered of={asked}>
        {({ draws, units }) => (
          <div className="stack-5">
            {roles.includes('officer') && wanted === null && <AnnounceCard units={units} />}
            {draws.length === 0 ? (
              <Empty title={t(drawText.none)} lean="none">
                {t(drawText.noneWhy)}
              </Empty>
            ) : (
              [...draws].sort((a, b) => first(a) - first(b)).map((draw) => <DrawCard key={draw.id} draw={draw} />)
            )}
            <ListEnd shown={draws.length} most={drawsAtMost} />
            {roles.includes('officer') && wanted !== null && <AnnounceCard units={units} />}
          </div>
        )}
      </Answered>
    </>
  )
}

const AnnounceCard = ({ units }: Pick<DrawsAnswer, 'units'>) => {
  const t = useText()
  const showToast = useToast()
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const [scope, setScope] = useState<DrawScope>('high')
  const [sample, setSample] = useState('5')
  const { busy, refusal, problem, send } = useCommand(AnnounceDraw)
  const n = /^[1-9]\d?$/.test(sample) ? Number(sample) : 0
  const submit = async () => {
    const result = await send({ unit, scope, sample: n })
    if (result.ok) showToast({ text: t(drawText.announced, { no: result.value.no, n: result.value.frame }) })
  }
  return (
    <Card title={t(drawText.announce)}>
      <div className={style.form}>
        <p className="t13 muted">{t(drawText.announceNote)}</p>
        <div className={style.pair}>
          <UnitField label={drawText.unit} units={units} value={unit} onChange={setUnit} />
          <Field label={t(drawText.scope)}>
            <Select
              choices={drawScopes.map((value) => ({ value, label: t(drawScopeText[value]) }))}
              value={scope}
              onChange={setScope}
            />
          </Field>
          <Field label={t(drawText.sample)} error={refusal && t(announceRefusals[refusal])}>
            <TextInput type="number" min={1} max={largestSample} value={sample} onChange={setSample} />
          </Field>
        </div>
        <div className="row">
          <Button tone="primary" busy={busy} disabled={n === 0 || n > largestSample || unit === ''} onPress={submit}>
            {t(drawText.send)}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Card>
  )
}

const DrawCard = ({ draw }: { readonly draw: DrawView }) => {
  const t = useText()
  const { no, unit, announcedOn, drawnOn, sample, frame } = draw
  return (
    <Card
      title={t(drawText.of, { no, unit: t(unit) })}
      aside={t(drawText.state, { day: t(longDay(announcedOn)), frame: frame.length, n: sample })}
    >
      {drawnOn ? (
        <div className="stack">
          <DrawnControls draw={draw} />
          <RecomputeDraw draw={draw} />
        </div>
      ) : (
        <DrawStep draw={draw} />
      )}
    </Card>
  )
}

const DrawStep = ({ draw: { id, ready } }: { readonly draw: DrawView }) => {
  const t = useText()
  const { roles } = useSession()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(DrawControls)
  const submit = async () => {
    const result = await send({ draw: id })
    if (result.ok) showToast({ text: t(drawText.drawn, { n: result.value.drawn }) })
  }
  return (
    <div className={style.form}>
      {!ready && <p className="muted">{t(drawText.waits)}</p>}
      {roles.includes('officer') && (
        <div className="row">
          <Button tone="primary" busy={busy} onPress={submit}>
            {t(drawText.draw)}
          </Button>
        </div>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(drawRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </div>
  )
}
