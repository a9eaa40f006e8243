import { Argument, Option } from 'commander';

export function folderArgument(): Argument {
  return new Argument('[folder]', 'the folder of the case (default: the current one)');
}

export function evidenceOption(): Option {
  return new Option('--evidence <file>', 'the evidence file (default: evidence.json in the folder)');
}

export function jsonOption(): Option {
  return new Option('--json', 'print one JSON array');
}

export function byOption(): Option {
  return new Option('--by <name>', 'who does this (default: no name is written)');
}
