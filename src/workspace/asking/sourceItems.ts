import { describeSource } from '../../core/evidence/describe';
import type { EvidenceData } from '../../core/evidence/schema';
import type { PickItem } from '../../host/steps';

/** The sources of a case as rows of a box, in the order of the file. */
export function sourceItems(data: EvidenceData): readonly PickItem<string>[] {
  return [...data.sources].map(([id, source]) => ({ label: describeSource(source, data) || id, description: id, detail: source.marking ?? '', value: id }));
}
