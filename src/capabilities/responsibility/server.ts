import {
  acceptAll,
  comparePlain,
  comparison,
  preview,
  read,
  repair,
  repairs,
  stage,
  waitingDraftsOf,
} from '#capabilities/organisation/public.ts'
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
import {
  AcceptEdgesSuggestions,
  DownloadEdgesComparison,
  EdgesDrafts,
  EdgesPreview,
  EdgesRepairs,
  ImportEdges,
  ReadEdges,
  RepairEdges,
  StageEdges,
} from './contract/edges-import.ts'
import { divisionExport } from './edge/exports.ts'
import { edgesList } from './store/edges-list.ts'
import { edgesWords } from './text/edges-import.ts'
import { beginEdge } from './use-cases/begin-edge.ts'
import { endEdge } from './use-cases/end-edge.ts'
import { handOver } from './use-cases/hand-over.ts'
import { importEdges } from './use-cases/import-edges.ts'
import { division } from './views/division.ts'
import { edgeChoices } from './views/edge-choices.ts'
import { edgeHistory } from './views/edge-history.ts'
import { ownDivision } from './views/own-division.ts'
import { whatMoves } from './views/what-moves.ts'

export const responsibility = capability('responsibility', [
  answer(Division, division),
  command(ExportDivision, exporting(divisionExport)),
  answer(EdgeHistory, edgeHistory),
  answer(OwnDivision, ownDivision),
  answer(EdgeChoices, edgeChoices),
  answer(WhatMoves, whatMoves),
  command(BeginEdge, beginEdge),
  command(EndEdge, endEdge),
  command(HandOver, handOver),
  answer(ReadEdges, read(edgesList)),
  command(StageEdges, stage(edgesList)),
  answer(EdgesPreview, preview(edgesList)),
  command(DownloadEdgesComparison, comparison(edgesWords, comparePlain(edgesList))),
  answer(EdgesRepairs, repairs(edgesList, 'unit')),
  command(RepairEdges, repair(edgesList)),
  command(AcceptEdgesSuggestions, acceptAll(edgesList)),
  command(ImportEdges, importEdges),
  answer(EdgesDrafts, waitingDraftsOf('edges')),
])
