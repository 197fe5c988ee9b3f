import { importRoutes } from '#capabilities/organisation/public.ts'
import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import {
  BeginEdge,
  Division,
  EdgeChoices,
  EdgeHistory,
  EndEdge,
  ExportDivision,
  HandOver,
  OwnDivision,
  WhatMoves,
} from './contract/division.ts'
import { edgesImport } from './contract/edges-import.ts'
import { ExportOwnDivision, ExportPostAnswers, ExportPostHolders } from './contract/people-exports.ts'
import { PostAnswers, PostHolders } from './contract/post-people.ts'
import { divisionExport } from './edge/exports.ts'
import { ownDivisionExport, postAnswersExport, postHoldersExport } from './edge/people-exports.ts'
import { edgesList } from './store/edges-list.ts'
import { edgesWords } from './text/edges-import.ts'
import { beginEdge } from './use-cases/begin-edge.ts'
import { endEdge } from './use-cases/end-edge.ts'
import { handOver } from './use-cases/hand-over.ts'
import { importEdges, undoEdges } from './use-cases/import-edges.ts'
import { division } from './views/division.ts'
import { edgeChoices } from './views/edge-choices.ts'
import { edgeHistory } from './views/edge-history.ts'
import { ownDivision } from './views/own-division.ts'
import { postAnswers, postHolders } from './views/post-people.ts'
import { type OpenAbove, whatMoves } from './views/what-moves.ts'

/** `above`: what higher capabilities know to be open at posts and in units. */
export const responsibility = (above: readonly OpenAbove[]) =>
  capability('responsibility', [
    answer(Division, division),
    command(ExportDivision, exporting(divisionExport)),
    answer(EdgeHistory, edgeHistory),
    answer(OwnDivision, ownDivision),
    command(ExportOwnDivision, exporting(ownDivisionExport)),
    answer(EdgeChoices, edgeChoices),
    answer(WhatMoves, whatMoves(above)),
    answer(PostHolders, postHolders),
    command(ExportPostHolders, exporting(postHoldersExport)),
    answer(PostAnswers, postAnswers),
    command(ExportPostAnswers, exporting(postAnswersExport)),
    command(BeginEdge, beginEdge),
    command(EndEdge, endEdge),
    command(HandOver, handOver),
    ...importRoutes({
      ...{ verbs: edgesImport, list: edgesList, words: edgesWords },
      ...{ write: importEdges, undo: undoEdges },
    }),
  ])
