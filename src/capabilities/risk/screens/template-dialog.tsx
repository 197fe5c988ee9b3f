import type { ReactNode } from 'react'
import { joined, type Pair } from '#kernel/text.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { PostTemplateDetails } from '../contract/templates.ts'
import { familyText } from '../text/families.ts'
import { templatesText as text } from '../text/templates.ts'
import { gradeWords } from '../text/words.ts'
import style from './templates.module.css'
import type { LookedAt } from './templates-page.tsx'

/** A template as it would arrive, and what of it a post has already. */
export const TemplateDialog = ({ template, post, onClose }: LookedAt & { readonly onClose: () => void }) => {
  const t = useText()
  const asked = useQuestion(PostTemplateDetails, post === undefined ? { template } : { template, post })
  return (
    <Dialog open wide onClose={onClose} title={t(text.template)}>
      <Answered of={asked}>
        {({ name, version, duties, contacts, checked, points, powers, processes }) => (
          <div className={style.details}>
            <h3>{t(name)}</h3>
            <p>{t(duties)}</p>
            <p className="t13 muted">{t(text.contacts, { who: contacts })}</p>
            <p className="t13 muted">
              {t(text.version, { version })} {!checked && t(text.unchecked)}
            </p>
            <Part title={text.points}>
              {points.map((point) => (
                <li key={point.code}>
                  <strong>{t(point.name)}</strong> {point.state === 'there' && <Tag tone="line">{t(text.there)}</Tag>}
                  <p className="t13 muted">
                    {t(familyText(point.family))} · {t(gradeWords[point.grade])}
                  </p>
                  <p>{t(point.manifestation)}</p>
                  <p className="t13">{t(joined(point.controls.map((control) => control.text)))}</p>
                </li>
              ))}
            </Part>
            <Part title={text.powers}>
              {powers.map((power) => (
                <li key={power.code}>
                  <strong>{t(power.name)}</strong> {power.state === 'there' && <Tag tone="line">{t(text.there)}</Tag>}
                  <p className="t13 muted">{t(power.limits)}</p>
                </li>
              ))}
            </Part>
            {processes.length > 0 && (
              <Part title={text.processes}>
                {processes.map((map) => (
                  <li key={map.name.zh}>
                    <strong>{t(map.name)}</strong> {map.state === 'there' && <Tag tone="line">{t(text.there)}</Tag>}
                    <p className="t13 muted">
                      {t(text.steps, { n: map.steps })} {!map.checked && t(text.mapUnchecked)}
                    </p>
                    {map.missing.length > 0 && <p className="t13">{t(text.missing, { posts: joined(map.missing) })}</p>}
                  </li>
                ))}
              </Part>
            )}
          </div>
        )}
      </Answered>
    </Dialog>
  )
}

const Part = ({ title, children }: { readonly title: Pair; readonly children: ReactNode }) => {
  const t = useText()
  return (
    <section>
      <h4>{t(title)}</h4>
      <ul className={style.parts}>{children}</ul>
    </section>
  )
}
