/** The text of an evidence file with these sections, as a command would lay it out. */
export function evidenceFile(sections: object = {}): string {
  return `${JSON.stringify({ format: 'dossier-evidence', version: 1, ...sections }, null, 2)}\n`;
}

/** Two actors that share a short name, one event, and a reported claim with one item of evidence for it and one against. */
export const smallCase = {
  actors: {
    'kim-jong-un': { name: 'Kim Jong Un', shortNames: ['Kim'] },
    'kim-yo-jong': { name: 'Kim Yo Jong', shortNames: ['Kim'] },
  },
  events: { 'launch-2024-05-27': { name: 'Launch of 27 May 2024', date: '2024-05-27' } },
  sources: { 'kcna-2024': { csl: { type: 'report', title: 'Statement on the launch' } } },
  evidence: {
    'e-00000001': { source: 'kcna-2024', summary: 'The agency says that the first stage exploded.' },
    'e-00000002': { source: 'kcna-2024', summary: 'A spokesman blames the second stage.' },
  },
  claims: {
    'c-00000001': { basis: 'reported', links: { 'e-00000001': { relation: 'supports' }, 'e-00000002': { relation: 'refutes' } } },
  },
};
