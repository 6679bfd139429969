import { walk } from "./walk.mjs";

walk("chromium");
