export { addHypothesis, newQuestion, removeHypothesis, showHypotheses } from './changeHypotheses';
export { chooseQuestion } from './chooseQuestion';
export { rateEvidence, setRelevance } from './rateEvidence';
