#!/usr/bin/env node
// Stands in for the desktop's `code`: takes the part of its command line that test runners use, and runs an
// extension's tests in the VS Code from npm. So @vscode/test-electron works where there is no desktop VS Code.
import { require } from 'tsx/cjs/api';

require('./host/commandLine.ts', import.meta.url);
