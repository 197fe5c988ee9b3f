import { useState } from 'react'
import { Link, useCommand, useSearch, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { type OwnHazardsAnswer, RaiseHazard } from '../contract/hazards.ts'
import { hazardText, raiseHazardRefusals } from '../text/hazards.ts'
import style from './findings.module.css'

/** SUP-34: two fields, written and gone (picture 17). */
export const RaiseHazardCard = ({ posts }: Pick<OwnHazardsAnswer, 'posts'>) => {
  const t = useText()
  const showToast = useToast()
  const [post, setPost] = useState('')
  const [what, setWhat] = useState(useSearch().get('what')?.slice(0, 300) ?? '')
  const [idea, setIdea] = useState('')
  const { busy, refusal, problem, send } = useCommand(RaiseHazard)
  const submit = async () => {
    const result = await send({ post: post === '' ? null : post, what, idea })
    if (!result.ok) return
    setWhat('')
    setIdea('')
    showToast({ text: t(hazardText.sent, { no: result.value.no }) })
  }
  return (
    <Card title={t(hazardText.raise)} aside={t(hazardText.twoFields)}>
      <div className={style.form}>
        <div className={style.pair}>
          <Field label={t(hazardText.what)} error={refusal && t(raiseHazardRefusals[refusal])}>
            <TextArea value={what} onChange={setWhat} maxLength={300} />
          </Field>
          <Field label={t(hazardText.idea)}>
            <TextArea value={idea} onChange={setIdea} maxLength={300} placeholder={t(hazardText.ideaHint)} />
          </Field>
        </div>
        <Banner tone="jade">
          {t(hazardText.noNames)} <Link href="/speak-up">{t(hazardText.channels)}</Link>
          {t(hazardText.notHere)}
        </Banner>
        <div className={style.pair}>
          <Field label={t(hazardText.post)}>
            <Select
              choices={[
                { value: '', label: t(hazardText.noPost) },
                ...posts.map(({ code, name }) => ({ value: code, label: t(name) })),
              ]}
              value={post}
              onChange={setPost}
            />
          </Field>
        </div>
        <div className="row">
          <Button tone="primary" busy={busy} disabled={what.trim() === ''} onPress={submit}>
            {t(hazardText.send)}
          </Button>
        </div>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Card>
  )
}
