import type { Pair } from '#kernel/text.ts'
import { joined } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { BringTemplates, type PostTemplatesAnswer } from '../contract/templates.ts'
import { templateRefusals, templatesText as text } from '../text/templates.ts'
import { broughtWords } from './brought-words.ts'
import style from './templates.module.css'

type Behind = PostTemplatesAnswer['behind'][number]

/** RSK-148: what newer versions would add; what stands at a post stays as it is. */
export const TemplateBehindCard = ({
  answer: { all, behind, templates },
}: {
  readonly answer: PostTemplatesAnswer
}) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(BringTemplates)
  const bring = async ({ code, template }: Behind) => {
    // What is noted or brought here is what is shown here: maps have a list of their own.
    const result = await send({ posts: [{ post: code, template }], maps: [] })
    if (result.ok) toast({ text: broughtWords(t, result.value) })
  }
  const nameOf = (code: string): Pair => templates.find((one) => one.code === code)?.name ?? { zh: code, en: code }
  const named = (parts: Behind['adds']): Pair =>
    parts.length === 0 ? text.nothing : joined(parts.map(({ name }) => name))
  return (
    <Card title={t(text.behind)} aside={t(text.behindWhy)}>
      <ul className={style.list}>
        {behind.map((post) => (
          <li key={post.code}>
            <div>
              {t(post.name)} <span className="muted">{t(post.unit)}</span>
              <p className="t13 muted">
                {t(text.versions, { template: t(nameOf(post.template)), from: post.version, to: post.newest })}
              </p>
              <p className="t13">{t(text.adds, { what: named(post.adds) })}</p>
              {post.reworded.length > 0 && <p className="t13">{t(text.reworded, { what: named(post.reworded) })}</p>}
            </div>
            <Button size="small" busy={busy} onPress={() => void bring(post)}>
              {t(post.adds.length > 0 ? text.bringNew : text.seen)}
            </Button>
          </li>
        ))}
      </ul>
      {all.behind > behind.length && (
        <p className="t13 faint">{t(text.moreBehind, { n: behind.length, all: all.behind })}</p>
      )}
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(templateRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}
