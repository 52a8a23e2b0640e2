"""Compressed RTF, as Outlook puts it into a winmail.dat. Format: Microsoft's open specification MS-OXRTFCP."""

_PRELOADED = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor "
    rb"MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0" + b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_SIZE = 4096
_HEAD = 16
LONGEST = 5_000_000


def decompress(packed: bytes) -> bytes:
    """Return the RTF, its first 5 MB; nothing where the bytes are of neither kind. What is cut short stays so."""
    kind, length = packed[8:12], min(int.from_bytes(packed[4:8], "little"), LONGEST)
    if kind == b"MELA":
        return packed[_HEAD : _HEAD + length]
    return _unpacked(packed, length) if kind == b"LZFu" else b""


def _unpacked(packed: bytes, length: int) -> bytes:
    """Read eight tokens after each control byte: a set bit is a place in the ring and a length, else a letter."""
    ring = bytearray(_PRELOADED.ljust(_SIZE, b" "))
    out = bytearray()
    write, at = len(_PRELOADED), _HEAD
    while at < len(packed) and len(out) < length:
        control, at = packed[at], at + 1
        for bit in range(8):
            pair = packed[at : at + 2]
            if not pair or (control >> bit & 1 and len(pair) < 2):
                return bytes(out)
            if control >> bit & 1:
                token, at = int.from_bytes(pair, "big"), at + 2
                if token >> 4 == write:
                    return bytes(out)
                piece = _copied(ring, token >> 4, (token & 15) + 2, write)
            else:
                piece, at = pair[:1], at + 1
                ring[write] = piece[0]
            out += piece
            write = (write + len(piece)) % _SIZE
    return bytes(out[:length])


def _copied(ring: bytearray, start: int, count: int, write: int) -> bytes:
    """Copy letter by letter inside the ring, since what is being written may be read again at once."""
    piece = bytearray()
    for step in range(count):
        letter = ring[(start + step) % _SIZE]
        ring[(write + step) % _SIZE] = letter
        piece.append(letter)
    return bytes(piece)
