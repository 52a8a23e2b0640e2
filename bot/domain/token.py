"""A request's token: what binds a reply to it. It proves nothing about who answers."""

import base64
import hashlib
import hmac

LENGTH = 16


def token_for(key: bytes, board: str, request_id: int) -> str:
    """Make the token of a request: 16 characters of a-z2-7, an HMAC-SHA256 over board and id."""
    digest = hmac.new(key, f"{board}/{request_id}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode().lower()[:LENGTH]
