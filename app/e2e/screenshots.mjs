// Takes the pictures of the README and of the manifest anew: the start page as a first visit shows it.
//   node app/e2e/screenshots.mjs
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BROWSER, launch, ready, Server } from "./harness.mjs";

const folder = fileURLToPath(new URL("../../web/screenshots", import.meta.url));
const server = await new Server().start(), browser = await launch({ executablePath: BROWSER });
try {
  for (const [name, width, height] of [["wide", 1280, 800], ["narrow", 390, 844]]) for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: "reduce", serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(server.url("/"));
    await ready(page);
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
