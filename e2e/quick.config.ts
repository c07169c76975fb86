import config from './playwright.config.ts';
const servers = config.webServer as object[];
export default {
  ...config,
  reporter: [['list']],
  workers: 1,
  retries: 0,
  timeout: 120000,
  expect: { timeout: 15000 },
  webServer: [servers[0]],
};
