import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ApproveCases } from '../../contract/items.ts'
import { itemRefusals, casesStudio as text } from '../../text/items.ts'
import { normText } from '../../text/norms.ts'

interface ApproveCaseProps {
  readonly code: string
  readonly title: Pair
  readonly version: string
  /** How it was made nameless. */
  readonly nameless: Pair
}

/** CUR-31: reads the version in use, also while nobody answers for it. */
export const ReadCase = ({ code, title }: Pick<ApproveCaseProps, 'code' | 'title'>) => {
  const t = useText()
  return (
    <LinkButton size="small" tone="quiet" href={`/learn/cases/${code}?waiting=1`}>
      {t(text.read)}
      <span className="sr"> {t(title)}</span>
    </LinkButton>
  )
}

/** CUR-31: read it, then answer for it in one act. */
export const ApproveCase = ({ code, title, version, nameless }: ApproveCaseProps) => {
  const t = useText()
  const showToast = useToast()
  const [isAsking, setAsking] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ApproveCases)
  const approve = async () => {
    const result = await send({ cases: [{ code, version }] })
    if (!result.ok) return
    setAsking(false)
    showToast({ text: t(text.approvedToast, { title: t(title) }) })
  }
  return (
    <span className="row">
      <ReadCase code={code} title={title} />
      <Button size="small" onPress={() => setAsking(true)}>
        {t(text.approve)}
        <span className="sr"> {t(title)}</span>
      </Button>
      {isAsking && (
        <Dialog
          open
          title={t(text.approveTitle, { title: t(title) })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button tone="quiet" onPress={() => setAsking(false)}>
                {t(normText.cancel)}
              </Button>
              <Button tone="primary" busy={busy} onPress={approve}>
                {t(text.approveDo)}
              </Button>
            </>
          }
        >
          <p>{t(text.approveWhy, { version, nameless: t(nameless) })}</p>
          {refusal && (
            <Banner tone="seal" role="alert">
              {t(itemRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} />}
        </Dialog>
      )}
    </span>
  )
}
