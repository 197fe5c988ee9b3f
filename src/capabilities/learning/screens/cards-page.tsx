import { useParams, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PaperPages } from '#ui/paper-pages.tsx'
import { cardsAtOnce, PostCards } from '../contract.ts'
import { cardRefusals, cardText } from '../text/cards.ts'
import { pageText } from '../text/pages.ts'
import { CardActions } from './card-actions.tsx'
import { CardSheet } from './card-sheet.tsx'
import style from './cards.module.css'
import { LikeMine } from './like-mine.tsx'
import { SelfCheck } from './self-check.tsx'

/** R40: the cards of the own posts. */
export const CardsPage = () => {
  const t = useText()
  const asked = useQuestion(PostCards, { which: 'own' })
  return (
    <>
      <div className={style.onScreen}>
        <PageHead
          title={t(pageText.cards)}
          lead={t(cardText.lead)}
          actions={
            <LinkButton icon="help" href="/learn/may-i">
              {t(cardText.toMayI)}
            </LinkButton>
          }
        />
      </div>
      <Answered of={asked}>
        {({ cards }) =>
          cards.length === 0 ? (
            <Empty title={t(cardText.none)} lean="none">
              {t(cardText.noneWhy)}
            </Empty>
          ) : (
            <div className={style.cards}>
              {cards.map((card) => (
                <div key={card.code} className={style.one}>
                  <CardSheet card={card} />
                  <CardActions card={card} />
                  <SelfCheck card={card} />
                </div>
              ))}
              <LikeMine />
            </div>
          )
        }
      </Answered>
    </>
  )
}

/** R40: one card, of the own post or of one in reach. */
export const CardPage = () => {
  const t = useText()
  const { post = '' } = useParams()
  const asked = useQuestion(PostCards, { which: 'one', post })
  if (asked.refusal)
    return (
      <>
        <PageHead title={t(pageText.cards)} />
        <Empty title={t(cardRefusals[asked.refusal])} />
      </>
    )
  return (
    <Answered of={asked}>
      {({ cards }) => (
        <>
          <div className={style.onScreen}>
            <PageHead title={t(pageText.cards)} lead={t(cardText.lead)} />
          </div>
          <div className={style.cards}>
            {cards.map((card) => (
              <div key={card.code} className={style.one}>
                <CardSheet card={card} />
                <CardActions card={card} />
                {card.own && <SelfCheck card={card} />}
              </div>
            ))}
          </div>
        </>
      )}
    </Answered>
  )
}

/** R40: every card in reach, to be printed in one go, or page by page where they are very many. */
export const CardsToPrintPage = () => {
  const t = useText()
  const page = Number(useSearch().get('page')) || 0
  const asked = useQuestion(PostCards, page > 0 ? { which: 'reach', page } : { which: 'reach' })
  return (
    <Answered of={asked}>
      {({ cards }) => (
        <>
          <div className={style.onScreen}>
            <PageHead
              title={t(pageText.allCards)}
              lead={t(cardText.allLead)}
              actions={
                cards.length > 0 && (
                  <Button tone="primary" icon="print" onPress={() => print()}>
                    {t(cardText.printAll, { n: cards.length })}
                  </Button>
                )
              }
            />
            <PaperPages path="/learn/cards/print" page={page} shown={cards.length} most={cardsAtOnce} />
          </div>
          {page === 0 && cards.length === 0 && <Empty title={t(cardText.none)}>{t(cardText.noneInReach)}</Empty>}
          <div className={style.sheets}>
            {cards.map((card) => (
              <CardSheet key={card.code} card={card} />
            ))}
          </div>
        </>
      )}
    </Answered>
  )
}
