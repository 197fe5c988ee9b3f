import { saveFile, useDownload, useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Square } from '#ui/square.tsx'
import { LedgerCheckpoint, LedgerExport } from '../contract.ts'
import { copiesText } from '../text/copies.ts'
import { keepText, ledgerExportRefusals } from '../text/keep.ts'

import style from './ledger-page.module.css'

/** LDG-6, LDG-11: the newest checkpoint to print and give away, and the ledger as a file. */
export const KeepCard = () => {
  const t = useText()
  const { roles } = useSession()
  const audits = roles.includes('auditor') || roles.includes('audit-administrator')
  const { data } = useQuestion(LedgerCheckpoint, {})
  const { busy, refusal, problem, download } = useDownload(LedgerExport)
  const note = data?.note
  if (!note) return null
  return (
    <Card title={t(keepText.title)}>
      <p>{t(keepText.lead)}</p>
      <div className={style.keep}>
        <Square text={note} label={t(keepText.square)} />
        <pre className={style.text}>{note}</pre>
      </div>
      <div className={style.pages}>
        <Button icon="print" onPress={() => print()}>
          {t(keepText.print)}
        </Button>
        <Button icon="download" onPress={() => save(note)}>
          {t(copiesText.file)}
        </Button>
        {audits && (
          <Button icon="download" busy={busy} onPress={() => void download({})}>
            {t(keepText.take)}
          </Button>
        )}
        <LinkButton href="/verify" tone="quiet">
          {t(keepText.verify)}
        </LinkButton>
      </div>
      {refusal && (
        <Banner tone="azur" role="alert">
          {t(ledgerExportRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}

const save = (note: string): void => saveFile(new File([note], 'plumbline-checkpoint.txt', { type: 'text/plain' }))
