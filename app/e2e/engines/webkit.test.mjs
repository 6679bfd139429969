import { walk } from "./walk.mjs";

walk("webkit");
