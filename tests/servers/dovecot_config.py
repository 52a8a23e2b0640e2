"""The configuration of a Dovecot that lives in one folder and serves any user name."""

import base64
import os
import pwd
from pathlib import Path

MAIL_UID = 1999 if os.getuid() == 0 else os.getuid()
MAIL_GID = 1999 if os.getuid() == 0 else os.getgid()
TOKEN_KEY = b"the tests' own key, thirty-two bytes and more"

_CONFIG = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{key}
auth_failure_delay = 0 secs
disable_plaintext_auth = no
auth_mechanisms = plain login xoauth2 oauthbearer
mail_location = maildir:{home}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = {uid}
mail_max_userip_connections = 100
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf.ext
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
service imap-login {{
  {chroot}
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""
# A wrong password would slow the next sign-in from this address down, by seconds.
_NO_PENALTY = """
service anvil {{
  {chroot}
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""
_OAUTH = """
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={home}/keys/
username_attribute = sub
"""
# Without root every process is the test user, who cannot change root or identity.
_ROOTLESS = """
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
service stats {{
  chroot =
}}
"""


def write(home: Path, password: str, port: int, tls_port: int, certificate: tuple[Path, Path]) -> Path:
    """Write all of it; the configuration's path."""
    for name in ("run", "state", "mail", "keys/default/HS256"):
        (home / name).mkdir(parents=True, exist_ok=True)
    if os.getuid() == 0:
        os.chown(home / "mail", MAIL_UID, MAIL_GID)
    (home / "keys/default/HS256/default").write_bytes(base64.b64encode(TOKEN_KEY))
    (home / "oauth2.conf.ext").write_text(_OAUTH.format(home=home))
    facts = {"home": home, "password": password, "port": port, "tls_port": tls_port}
    facts |= {"certificate": certificate[0], "key": certificate[1], "uid": MAIL_UID, "gid": MAIL_GID}
    chroot, more = ("", "") if os.getuid() == 0 else ("chroot =", _rootless())
    path = home / "dovecot.conf"
    path.write_text((_CONFIG + _NO_PENALTY).format(**facts, chroot=chroot) + more)
    return path


def _rootless() -> str:
    import grp

    return _ROOTLESS.format(user=pwd.getpwuid(os.getuid()).pw_name, group=grp.getgrgid(os.getgid()).gr_name)
