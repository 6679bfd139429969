// Package picture makes files of the charts: SVG texts that stand on their own,
// with a title, a note, a line of sources and the theme's colours inside, and with
// no style sheet, font, script or address of elsewhere. The page offers them for
// download, and draws them into PNG files; the command line writes them.
//
// It knows neither go-app nor the browser.
package picture
