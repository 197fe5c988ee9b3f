import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddPosts, type PostTemplatesAnswer, UndoAddPosts } from '../contract/templates.ts'
import { templateRefusals, templatesText as text, undoAddRefusals } from '../text/templates.ts'
import { leftOutWords } from './brought-words.ts'
import style from './templates.module.css'
import type { LookedAt } from './templates-page.tsx'

type Template = PostTemplatesAnswer['templates'][number]

interface Wish {
  readonly template: Template
  readonly name: string
  readonly unit: string
  readonly code: string
}

export interface TemplateCardProps {
  readonly answer: PostTemplatesAnswer
  readonly onLook: (looked: LookedAt) => void
}

/** Templates to find and choose; each one chosen becomes a post with a name, a unit and, where there is one, a code. */
export const TemplateListCard = ({ answer: { all, templates, units }, onLook }: TemplateCardProps) => {
  const t = useText()
  const toast = useToast()
  const [words, setWords] = useState('')
  const [wishes, setWishes] = useState<readonly Wish[]>([])
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AddPosts)
  const undo = useCommand(UndoAddPosts)
  const found = templates.filter((template) => isFound(template, words))
  const choose = (template: Template) => (chosen: boolean) =>
    setWishes(
      chosen
        ? [...wishes, { template, name: template.name.zh, unit: units[0]?.code ?? '', code: '' }]
        : wishes.filter((wish) => wish.template.code !== template.code),
    )
  const change = (at: number, over: Partial<Wish>) =>
    setWishes(wishes.map((wish, index) => (index === at ? { ...wish, ...over } : wish)))
  const takeBack = async (posts: string[]) => {
    const taken = await undo.send({ posts })
    if (taken.ok) toast({ text: t(text.takenBack, { n: taken.value.posts }) })
    else if (taken.refusal !== 'problem') toast({ text: t(undoAddRefusals[taken.refusal]) })
  }
  const add = async () => {
    setTried(true)
    if (wishes.some(({ name }) => name.trim() === '')) return
    const result = await send({ posts: wishes.map(asPost) })
    if (!result.ok) return
    const { posts, leftOut, ...brought } = result.value
    toast({
      text: [t(text.added, { n: posts.length, ...brought }), leftOutWords(t, leftOut)].join(' ').trim(),
      onUndo: () => void takeBack(posts),
    })
    setWishes([])
    setTried(false)
  }
  return (
    <Card title={t(text.list)} aside={t(text.shown, { n: found.length, all: all.templates })}>
      <Field label={t(text.search)} hint={t(text.searchHint)}>
        <TextInput type="search" value={words} onChange={setWords} autoComplete="off" />
      </Field>
      {found.length === 0 && <p>{t(text.noMatch)}</p>}
      <ul className={style.list}>
        {found.map((template) => (
          <li key={template.code}>
            <Check
              checked={wishes.some((wish) => wish.template.code === template.code)}
              onChange={choose(template)}
              note={t(template.duties)}
            >
              {t(template.name)}
            </Check>
            <span className={style.facts}>
              {template.key && <Tag tone="line">{t(text.key)}</Tag>}
              <span>
                {t(text.holds, { points: template.points, powers: template.powers, processes: template.processes })}
              </span>
              {template.used > 0 && <span className="muted">{t(text.used, { n: template.used })}</span>}
              <button
                type="button"
                className={style.link}
                aria-label={t(text.lookAt, { name: t(template.name) })}
                onClick={() => onLook({ template: template.code })}
              >
                {t(text.look)}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {wishes.length > 0 && (
        <section className={style.chosen} aria-label={t(text.chosen, { n: wishes.length })}>
          <h3>{t(text.chosen, { n: wishes.length })}</h3>
          {wishes.map(({ template, name, unit, code }, at) => (
            <div key={template.code} className={style.wish}>
              <Field label={t(text.name)} error={tried && name.trim() === '' && t(text.nameMissing)}>
                <TextInput value={name} onChange={(zh) => change(at, { name: zh })} maxLength={60} autoComplete="off" />
              </Field>
              <Field label={t(text.unit)}>
                <Select
                  value={unit}
                  onChange={(chosen) => change(at, { unit: chosen })}
                  choices={units.map((one) => ({ value: one.code, label: t(one.name) }))}
                />
              </Field>
              <Field label={t(text.code)}>
                <TextInput
                  value={code}
                  onChange={(own) => change(at, { code: own })}
                  maxLength={80}
                  autoComplete="off"
                />
              </Field>
            </div>
          ))}
          {refusal && (
            <Banner tone="ochre" role="alert">
              {t(templateRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} />}
          <Button tone="primary" busy={busy} onPress={() => void add()}>
            {t(text.add, { n: wishes.length })}
          </Button>
        </section>
      )}
    </Card>
  )
}

const isFound = ({ name, duties }: Template, words: string): boolean => {
  const sought = words.trim().toLowerCase()
  return [name.zh, name.en, duties.zh, duties.en].some((said) => said.toLowerCase().includes(sought))
}

/** A name left as the template has it comes in both languages. */
const asPost = ({ template, name, unit, code }: Wish) => ({
  template: template.code,
  unit,
  name: { zh: name.trim(), en: name.trim() === template.name.zh ? template.name.en : '' },
  code: code.trim() || null,
})
