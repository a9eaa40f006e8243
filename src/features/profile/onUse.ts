export { OpenProfiles } from './openProfiles';
export { exportProfile, showProfile } from './profileCommands';
