import { askPurpose, useSession, useText } from '#platform/web.ts'
import { Button } from './button.tsx'
import { purposeOtherText, purposeSaidText } from './text.ts'

/** For what others are looked at in this sitting, above what is shown of them; nothing while it was not said. */
export const PurposeNote = () => {
  const t = useText()
  const { purpose } = useSession()
  if (purpose === null) return null
  return (
    <p className="t13 muted">
      {t(purposeSaidText, { purpose: t(purpose) })}{' '}
      <Button size="small" tone="quiet" onPress={() => askPurpose(true)}>
        {t(purposeOtherText)}
      </Button>
    </p>
  )
}
