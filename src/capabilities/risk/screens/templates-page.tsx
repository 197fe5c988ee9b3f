import { useState } from 'react'
import { Link, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ExportPostTemplates } from '../contract/list-exports.ts'
import { PostTemplates, type PostTemplatesAnswer } from '../contract/templates.ts'
import { pageText } from '../text/pages.ts'
import { templateRefusals, templatesText as text } from '../text/templates.ts'
import { TemplateBehindCard } from './template-behind-card.tsx'
import { TemplateDialog } from './template-dialog.tsx'
import { TemplateExistingCard } from './template-existing-card.tsx'
import { TemplateListCard } from './template-list-card.tsx'
import { TemplateMapsCard } from './template-maps-card.tsx'
import style from './templates.module.css'

/** Posts from templates (pictures 10 and 14): new ones, those that are there, and what newer versions would add. */
export const TemplatesPage = () => {
  const t = useText()
  const { roles } = useSession()
  const page = Number(useSearch().get('page')) || 0
  const asked = useQuestion(PostTemplates, page > 0 ? { page } : {})
  return (
    <>
      <PageHead
        title={t(pageText.templates)}
        lead={t(text.lead)}
        actions={
          <>
            {roles.includes('officer') && <Link href="/risk/posts">{t(pageText.posts)}</Link>}
            {asked.refusal === undefined && <ExportButton verb={ExportPostTemplates} of={{}} />}
          </>
        }
      />
      <Answered of={asked} refused={(refusal) => <Banner tone="azur">{t(templateRefusals[refusal])}</Banner>}>
        {(answer) => <Whole answer={answer} />}
      </Answered>
    </>
  )
}

export interface LookedAt {
  readonly template: string
  readonly post?: string
}

const Whole = ({ answer }: { readonly answer: PostTemplatesAnswer }) => {
  const t = useText()
  const [looked, setLooked] = useState<LookedAt | null>(null)
  if (answer.templates.length === 0)
    return (
      <Empty title={t(text.none)} lean="none">
        {t(text.noneWhy)}
      </Empty>
    )
  return (
    <div className={style.page}>
      {answer.behind.length > 0 && <TemplateBehindCard answer={answer} />}
      {answer.maps.length > 0 && <TemplateMapsCard maps={answer.maps} />}
      <TemplateListCard answer={answer} onLook={setLooked} />
      <TemplateExistingCard answer={answer} onLook={setLooked} />
      {looked && <TemplateDialog {...looked} onClose={() => setLooked(null)} />}
    </div>
  )
}
