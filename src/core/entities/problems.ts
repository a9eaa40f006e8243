import type { ProblemTable } from '../problemTable';

/** What can be wrong between the articles of a case and its evidence file. */
export const entityProblems = {
  'unknown-entity': { severity: 'warning', sentence: '“{id}” is not in the case yet; add it, or correct the id.' },
  'ambiguous-name': { severity: 'warning', sentence: '“{text}” may be {candidates}; say which with ref.' },
  'short-name-alone': { severity: 'warning', sentence: '“{text}” is only a short name of {candidates}, which this article never names fully; add a ref.' },
  'not-in-case': { severity: 'hint', sentence: '“{text}” is not in the case yet; add it, or say with ref what it names.' },
  'kind-differs': { severity: 'warning', sentence: 'This tag says {kind}, but “{id}” is recorded as {recordKind}; change the tag or the record.' },
  'merged-id': { severity: 'hint', sentence: '“{id}” was merged into “{holder}”; write {holder} instead.' },
  'claim-without-id': { severity: 'warning', sentence: 'This claim has no id; give it one, such as #c-7f3a2kq9, or cite another claim with ref.' },
  'claim-id-form': { severity: 'info', sentence: 'No evidence can be linked to the claim “{id}”; give it an id of the form c-7f3a2kq9: c- and eight lower-case letters or digits, without i, l, o and u.' },
  'claim-made-and-cited': { severity: 'warning', sentence: 'This tag both makes the claim {id} and cites another; keep either the id or the ref.' },
  'duplicate-claim': { severity: 'error', sentence: 'The claim {id} is also made in {document}, line {line}, column {column}; cite that one with ref={id}, or give this one an id of its own.' },
  'unknown-claim': { severity: 'warning', sentence: 'No article makes the claim “{id}”; correct the ref, or make the claim where it is argued.' },
  'unknown-source': { severity: 'info', sentence: 'The source “{key}” is not in the case yet; add it to the evidence file, or correct the key.' },
  'invalid-event-date': { severity: 'warning', sentence: '“{date}” is not a date that can be read; write it like 2024-05-27, 2024-05, 2024-05~ or 2023/2024.' },
  'claim-nowhere': { severity: 'warning', sentence: 'No article makes the claim {id}; tag it again, give the record a text, or remove the record.' },
  'claim-last-seen': { severity: 'warning', sentence: 'No article makes the claim {id} any more, last seen in {document}: “{text}”; tag it again, give the record a text, or remove the record.' },
} as const satisfies ProblemTable;
