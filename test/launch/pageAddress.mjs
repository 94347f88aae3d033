// @ts-check

/**
 * @typedef {object} PageOptions
 * @property {string} folder absolute path of the folder to open, or of a workspace's file (`.code-workspace`)
 * @property {string} [openFile] absolute path
 * @property {string} [extensionDevelopmentPath] absolute path of the extension to run from its folder
 * @property {string} [extensionTestsPath] absolute path of a module that exports `run`
 */

/**
 * The URL of a workbench. Its `payload` corresponds to the command-line arguments of `code`.
 * @param {{ url: string, authority: string }} server
 * @param {PageOptions} options
 */
export function pageAddress({ url, authority }, { folder, openFile, extensionDevelopmentPath, extensionTestsPath }) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${authority}${encodeURI(file)}`;
  const payload = [['skipWelcome', 'true']];
  if (openFile) payload.push(['openFile', remote(openFile)]);
  if (extensionDevelopmentPath) payload.push(['extensionDevelopmentPath', remote(extensionDevelopmentPath)]);
  if (extensionTestsPath) payload.push(['extensionTestsPath', remote(extensionTestsPath)]);
  const opened = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${url}&${opened}=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
