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
// [Encode] names a built-in summit by its id, version and hash instead of carrying
// it. [Brief] leaves notes and sources out, for codes that a camera reads.
package link
