import { useState } from 'react'
import type { Slips } from '#capabilities/identity/contract/codes.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { AccountUnits } from '../contract/accounts.ts'
import { codesText as text } from '../text/codes.ts'
import { settingsPages } from '../text/pages.ts'
import { CodeRequestList } from './code-requests.tsx'
import { CodeUnits } from './code-units.tsx'
import { FindAccount } from './find-account.tsx'
import { SlipSheet } from './slip-sheet.tsx'

/** Who has signed in, codes on paper for those who have not, and requests that wait for the second person. */
export const CodesPage = () => {
  const t = useText()
  const { roles, timeZone } = useSession()
  const isKeeper = roles.includes('system-administrator')
  const mayAsk = isKeeper || roles.includes('security-administrator')
  const units = useQuestion(AccountUnits, isKeeper ? {} : undefined)
  const [printed, setPrinted] = useState<Slips | null>(null)
  if (printed)
    return (
      <SlipSheet
        printed={printed}
        units={units.data?.units ?? []}
        timeZone={timeZone}
        onDone={() => setPrinted(null)}
      />
    )
  return (
    <>
      <PageHead title={t(settingsPages.codes)} lead={t(isKeeper ? text.lead : text.requestsLead)} />
      <div className="columns">
        {isKeeper && (
          <div className="stack-5">
            <Answered of={units}>{(answer) => <CodeUnits units={answer.units} onPrinted={setPrinted} />}</Answered>
          </div>
        )}
        <div className="stack-5">
          {mayAsk && <FindAccount isKeeper={isKeeper} onPrinted={setPrinted} />}
          <CodeRequestList onPrinted={setPrinted} />
        </div>
      </div>
    </>
  )
}
