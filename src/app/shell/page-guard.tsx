import { Component, type ReactNode } from 'react'
import { startAfresh, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { brokenLeadText, brokenText, reloadText } from './text.ts'

interface GuardState {
  readonly isBroken: boolean
}

/** Catches a page that cannot be loaded or drawn, so that the frame around it goes on working. */
export class PageGuard extends Component<{ readonly children: ReactNode }, GuardState> {
  override state: GuardState = { isBroken: false }

  static getDerivedStateFromError(): GuardState {
    return { isBroken: true }
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children
  }
}

const Broken = () => {
  const t = useText()
  return (
    <Card>
      <Empty
        lean="look"
        title={t(brokenText)}
        actions={
          <Button tone="primary" icon="repeat" onPress={() => startAfresh(location.href)}>
            {t(reloadText)}
          </Button>
        }
      >
        {t(brokenLeadText)}
      </Empty>
    </Card>
  )
}
