// Mocha's build for browsers defines its globals only when it is set up, which must come before any test is loaded.
import 'mocha/mocha';

mocha.setup({ ui: 'bdd', color: true, timeout: 120_000, reporter: 'spec' });
