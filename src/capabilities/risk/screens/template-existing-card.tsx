import { useState } from 'react'
import { useCommand, useSearch, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { useToast } from '#ui/toast.tsx'
import { BringTemplates } from '../contract/templates.ts'
import { templateRefusals, templatesText as text } from '../text/templates.ts'
import { broughtWords } from './brought-words.ts'
import { Pages } from './pages.tsx'
import type { TemplateCardProps } from './template-list-card.tsx'
import style from './templates.module.css'

/** RSK-143, RSK-144: posts that lean on no template; the one of their code or name is chosen already. */
export const TemplateExistingCard = ({ answer: { all, without, templates }, onLook }: TemplateCardProps) => {
  const t = useText()
  const toast = useToast()
  const search = useSearch()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const { busy, refusal, problem, send } = useCommand(BringTemplates)
  const templateOf = (post: (typeof without)[number]): string => chosen[post.code] ?? post.fits ?? ''
  const wishes = without.flatMap((post) => {
    const template = templateOf(post)
    return template === '' ? [] : [{ post: post.code, template }]
  })
  const bring = async () => {
    const result = await send({ posts: wishes })
    if (!result.ok) return
    toast({ text: broughtWords(t, result.value) })
    setChosen({})
  }
  return (
    <Card title={t(text.existing)} aside={t(text.existingWhy)}>
      {all.without === 0 && <p className="muted">{t(text.noExisting)}</p>}
      <ul className={style.list}>
        {without.map((post) => (
          <li key={post.code}>
            <span>
              {t(post.name)} <span className="muted">{t(post.unit)}</span>
            </span>
            <span className={style.facts}>
              <Select
                small
                label={t(text.forPost, { post: t(post.name) })}
                value={templateOf(post)}
                onChange={(template) => setChosen({ ...chosen, [post.code]: template })}
                choices={[
                  { value: '', label: t(text.noTemplate) },
                  ...templates.map(({ code, name }) => ({ value: code, label: t(name) })),
                ]}
              />
              {templateOf(post) !== '' && (
                <button
                  type="button"
                  className={style.link}
                  aria-label={t(text.lookAt, { name: t(post.name) })}
                  onClick={() => onLook({ template: templateOf(post), post: post.code })}
                >
                  {t(text.look)}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {all.without > pageRows && (
        <div className={style.facts}>
          <span className="muted">{t(text.ofExisting, { n: without.length, all: all.without })}</span>
          <Pages
            page={Number(search.get('page')) || 0}
            pages={Math.ceil(all.without / pageRows)}
            onPage={(page) => search.set({ page: page > 0 ? String(page) : null })}
          />
        </div>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(templateRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
      {wishes.length > 0 && (
        <Button busy={busy} onPress={() => void bring()}>
          {t(text.bring, { n: wishes.length })}
        </Button>
      )}
    </Card>
  )
}

/** As many as one press brings. */
const pageRows = 100
