// Package link carries a card in the part of an address that browsers send to
// nobody:
//
//	#c=1.<payload>.<check>
//
// The payload is the card's file without white space, deflated (RFC 1951), in
// base64url without padding; the check is the CRC-32 of "1.<payload>", likewise. A
// link is read whole or refused with a sentence; nothing is ever taken from one that
// was cut off or changed on its way.
//
// [Find] looks for links in what was pasted, opened or saved, and sees through what
// mail, chat and programs that check links do to them: brackets and stops around a
// link, lines in it, escapes, addresses of their own. The check tells whether it saw
// right.
//
// [Encode] names a built-in summit by its id, version and hash instead of carrying
// it. [Brief] leaves notes and sources out, for codes that a camera reads.
package link
