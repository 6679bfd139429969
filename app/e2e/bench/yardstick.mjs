// The yardstick: a page of the same size, written by hand in Preact, on a server of its own. It uses
// the style sheet of the site, so that style, layout and paint are the same work, and the class names.
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dist } from "../harness.mjs";
import { bigCard } from "./cards.mjs";

const published = (name) => readFileSync(fileURLToPath(import.meta.resolve(name)));
const here = (name) => new URL("yardstick/" + name, import.meta.url);

export async function yardstickServer() {
  const css = readdirSync(join(dist, "css")).find((name) => /^app\.[0-9a-f]+\.css$/.test(name));
  const files = {
    "/": ["text/html", readFileSync(here("index.html"))],
    "/app.css": ["text/css", readFileSync(join(dist, "css", css))],
    "/page.mjs": ["text/javascript", readFileSync(here("page.mjs"))],
    "/card.json": ["application/json", JSON.stringify(bigCard())],
    "/preact.mjs": ["text/javascript", published("preact")],
    "/hooks.mjs": ["text/javascript", published("preact/hooks")],
  };
  const server = http.createServer((request, response) => {
    const [type, body] = files[request.url] ?? ["text/plain", undefined];
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": type + "; charset=utf-8" }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
