import { navigate, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { type ItemKind, StartItem } from '../../contract/items.ts'
import { itemRefusals } from '../../text/items.ts'
import { studioText as text } from '../../text/studio.ts'

interface StartItemButtonProps {
  readonly kind: ItemKind
  readonly code: string
  readonly name: string
  readonly list: string
}

/** A new version of what is in use. */
export const StartItemButton = ({ kind, code, name, list }: StartItemButtonProps) => {
  const t = useText()
  const { busy, refusal, send } = useCommand(StartItem)
  const start = async () => {
    const result = await send({ kind, code, fresh: null })
    if (result.ok) navigate(`${list}/${code}`)
  }
  return (
    <>
      <Button size="small" tone="quiet" busy={busy} onPress={start}>
        {t(text.start)}
        <span className="sr"> {name}</span>
      </Button>
      {refusal && <span role="alert">{t(itemRefusals[refusal])}</span>}
    </>
  )
}
