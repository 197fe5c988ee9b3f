import { dayIn, longDay, type Moment, timeIn } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { grouped } from '#kernel/text.ts'
import { saveFile, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { LedgerProof, LedgerProofAnswer, OwnProof } from '../contract.ts'
import { erasureText } from '../text/erasure.ts'
import { proofText } from '../text/filter.ts'
import { ledgerProofRefusals, ledgerText } from '../text.ts'
import { Facts } from './facts.tsx'
import style from './ledger-page.module.css'

export type ProofQuestion = typeof LedgerProof | typeof OwnProof

interface ProofProps {
  readonly question: ProofQuestion
  readonly entryId: Id<'ledger-entry'>
  readonly onClose: () => void
}

/** LDG-5: the entry's text and the proof that it stands in the newest checkpoint, to keep and to check elsewhere. */
export const Proof = ({ question, entryId, onClose }: ProofProps) => {
  const t = useText()
  const asked = useQuestion(question, { entryId })
  return (
    <Dialog open wide onClose={onClose} title={t(ledgerText.proofTitle)}>
      <Answered of={asked} refused={(refusal) => <Banner tone="azur">{t(ledgerProofRefusals[refusal])}</Banner>}>
        {(proof) => <Shown proof={proof} entryId={entryId} />}
      </Answered>
    </Dialog>
  )
}

const Shown = ({
  proof: { index, size, entry, notBefore, notAfter, proofFile, paper, facts },
  entryId,
}: {
  readonly proof: LedgerProofAnswer
  readonly entryId: Id<'ledger-entry'>
}) => {
  const t = useText()
  const { timeZone } = useSession()
  const at = (moment: Moment) => ({ day: t(longDay(dayIn(moment, timeZone))), time: timeIn(moment, timeZone) })
  return (
    <div className="stack">
      <p>{t(ledgerText.proofLead, { n: grouped(index + 1), size: grouped(size) })}</p>
      <ul>
        <li>{notBefore ? t(proofText.notBefore, at(notBefore)) : t(proofText.beforeFirst)}</li>
        <li>{t(proofText.notAfter, at(notAfter))}</li>
      </ul>
      <h3>{t(ledgerText.proofEntry)}</h3>
      <pre className={style.text}>{entry}</pre>
      <h3>{t(erasureText.facts)}</h3>
      <Facts entryId={entryId} facts={facts} />
      <h3>{t(proofText.how)}</h3>
      <ol className={style.how}>
        <li>{t(proofText.leaf)}</li>
        <li>{t(proofText.path, { n: hashesIn(proofFile), size: grouped(size) })}</li>
        <li>{t(proofText.signed)}</li>
      </ol>
      <h3>{t(ledgerText.proofFile)}</h3>
      <pre className={style.text}>{proofFile}</pre>
      <div className={style.pages}>
        <Button
          icon="download"
          onPress={() => saveFile(new File([paper], `plumbline-${index + 1}.proof`, { type: 'text/plain' }))}
        >
          {t(ledgerText.proof)}
        </Button>
        <LinkButton href="/verify" tone="quiet">
          {t(proofText.check)}
        </LinkButton>
      </div>
    </div>
  )
}

/** The file begins with a head of its own; every hash is a line of 44 characters. */
const hashesIn = (proofFile: string): number =>
  (proofFile.split('\n\n')[0] ?? '').split('\n').filter((line) => /^[A-Za-z0-9+/]{43}=$/.test(line)).length
