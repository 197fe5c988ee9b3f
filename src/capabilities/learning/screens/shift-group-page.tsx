import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import type { ShiftCard } from '../contract.ts'
import { shiftText as text } from '../text/shift.ts'
import { GroupScreen } from './group-screen.tsx'
import { WithShift } from './shift.tsx'

/** One lesson for a crew that stands together, on its own device and without sign-in (picture 18). */
export const ShiftGroupPage = () => (
  <WithShift asking>{(cards, today) => <Group cards={cards} today={today} />}</WithShift>
)

const Group = ({ cards, today }: { readonly cards: readonly ShiftCard[]; readonly today: number }) => {
  const t = useText()
  const [at, setAt] = useState(today)
  const card = cards[at % cards.length]
  if (!card?.asks) return null
  return (
    <GroupScreen
      key={at}
      {...card.asks}
      about={card.name}
      aside={<Button onPress={() => setAt(at + 1)}>{t(text.next)}</Button>}
      foot={
        <>
          <LinkButton href="/device/card">{t(text.card)}</LinkButton>
          <LinkButton href="/device">{t(text.signIn)}</LinkButton>
        </>
      }
    />
  )
}
