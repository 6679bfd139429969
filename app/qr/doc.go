// Package qr draws short texts as QR codes (ISO/IEC 18004) for the page. rsc.io/qr
// makes the code; this package chooses how much damage it can take and writes it as
// the path of an SVG.
package qr
