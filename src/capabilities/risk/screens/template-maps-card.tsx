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

/** RSK-152: process maps that could not come with a post: brought from here, or with the posts that they wait for. */
export const TemplateMapsCard = ({ maps }: Pick<PostTemplatesAnswer, 'maps'>) => {
  const t = useText()
  const toast = useToast()
  const { busy, refusal, problem, send } = useCommand(BringTemplates)
  const bring = async (code: string) => {
    const result = await send({ posts: [], maps: [code] })
    if (result.ok) toast({ text: broughtWords(t, result.value) })
  }
  return (
    <Card title={t(text.maps)} aside={t(text.mapsWhy)}>
      <ul className={style.list}>
        {maps.map(({ code, name, steps, missing, checked }) => (
          <li key={code}>
            <div>
              {t(name)} <span className="muted">{t(text.steps, { n: steps })}</span>
              {!checked && <p className="t13 muted">{t(text.mapUnchecked)}</p>}
              {missing.length > 0 && <p className="t13">{t(text.missing, { posts: joined(missing) })}</p>}
            </div>
            {missing.length === 0 && (
              <Button size="small" busy={busy} onPress={() => void bring(code)}>
                {t(text.bringMap)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(templateRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}
