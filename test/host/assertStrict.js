// Stands in for `node:assert/strict` in the web worker.
module.exports = require('assert').strict;
