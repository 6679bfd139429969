// Package qr draws short texts as QR codes (ISO/IEC 18004), for the page and for
// the command line. It knows one mode, bytes, and two levels of correction, which
// is all that a link needs; a library would bring package fmt and with it a tenth
// of the browser program. The tests hold it to rsc.io/qr, module by module.
package qr
