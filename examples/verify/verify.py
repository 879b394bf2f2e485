#!/usr/bin/env python3
"""Calls a trigger as a consumer would and checks what it promises. Python 3.8 or newer, no dependencies.

    python3 verify.py URL                            an open trigger
    python3 verify.py URL --secret=TOKEN             bearer
    python3 verify.py URL --header='X-Key: TOKEN'    custom header
    python3 verify.py URL --hmac=SECRET [--scheme body|v1|standard] [--signature-header X-Signature]

Starts one run of the workflow. The burst uses up the caller's quota, so it is sent to localhost only, or with
--full. Exit code: 0 all passed or skipped, 1 a check failed, 2 wrong usage.
"""
import argparse
import base64
import hashlib
import hmac
import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

LOCAL = ("localhost", "127.0.0.1", "::1")
TIMEOUT_S = 60
A_WEEK_S = 7 * 24 * 3600
TOO_LONG = 50_001  # one more than any trigger takes
MOST_CALLS = 500  # a burst over this is a load test, not a check


def read_options():
    parser = argparse.ArgumentParser(description="Checks what a trigger promises.")
    parser.add_argument("url")
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--secret", help="bearer token of the trigger")
    mode.add_argument("--hmac", help="HMAC secret of the trigger")
    mode.add_argument("--header", help="'Name: token' of the trigger")
    parser.add_argument("--scheme", choices=["body", "v1", "standard"], default="body")
    parser.add_argument("--signature-header", default="X-Signature")
    parser.add_argument("--full", action="store_true", help="send the burst to hosts other than localhost too")
    options = parser.parse_args()
    if urllib.parse.urlsplit(options.url).scheme not in ("http", "https"):
        parser.error("give one http(s) URL")
    if options.header and not re.match(r"[^:\s]+:\s*\S", options.header):
        parser.error("write --header as 'Name: TOKEN'")
    return options


OPTIONS = read_options()
WRONG = argparse.Namespace(**{**vars(OPTIONS)})
if OPTIONS.secret:
    WRONG.secret = "wrong-secret"
if OPTIONS.hmac:
    WRONG.hmac = "wrong-secret"
if OPTIONS.header:
    WRONG.header = OPTIONS.header.split(":", 1)[0] + ": wrong-secret"
NOBODY = argparse.Namespace(secret=None, hmac=None, header=None)


def credentials(options, body, unix_seconds):
    """Headers that prove who calls. The bytes that are signed are the bytes that are sent."""
    if options.secret:
        return {"Authorization": "Bearer " + options.secret}
    if options.header:
        name, value = options.header.split(":", 1)
        return {name: value.strip()}
    if not options.hmac:
        return {}
    stamp = str(unix_seconds)

    def mac(key, message):
        return hmac.new(key, message, hashlib.sha256)

    key = options.hmac.encode()
    if options.scheme == "body":
        return {options.signature_header: mac(key, body).hexdigest(), "X-Timestamp": stamp}
    if options.scheme == "v1":
        signature = mac(key, stamp.encode() + b"." + body).hexdigest()
        return {options.signature_header: "v1=" + signature, "X-Timestamp": stamp}
    if options.hmac.startswith("whsec_"):
        key = base64.b64decode(options.hmac[len("whsec_"):])
    message_id = "msg_" + str(uuid.uuid4())
    digest = mac(key, f"{message_id}.{stamp}.".encode() + body).digest()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": stamp,
        "webhook-signature": "v1," + base64.b64encode(digest).decode(),
    }


class Answer:
    """Status, headers and parsed body of one call."""

    def __init__(self, status, headers, raw):
        self.status = status
        self.headers = headers
        try:
            self.json = json.loads(raw)
        except ValueError:  # an author's answer may be text; the checks say what they expect instead
            self.json = None
        self.fields = self.json if isinstance(self.json, dict) else {}
        said = self.fields.get("code", self.fields.get("status", ""))
        self.got = f"{status} {said}".strip()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def call(body, options=OPTIONS, shift_seconds=0, key=None):
    headers = {"Content-Type": "application/json"}
    if key:
        headers["X-Idempotency-Key"] = key
    headers.update(credentials(options, body, int(time.time()) + shift_seconds))
    request = urllib.request.Request(OPTIONS.url, data=body, headers=headers, method="POST")
    try:
        with OPENER.open(request, timeout=TIMEOUT_S) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


def encode(value):
    return json.dumps(value, separators=(",", ":")).encode()


PROMPT = encode({"prompt": "Say hello. This is a check."})
VALID = encode({"prompt": "Say hello. This is a check.", "metadata": {"verify": str(uuid.uuid4())}})
KEY = "verify-" + str(uuid.uuid4())


def refused(answer, status, code=None):
    passed = (
        answer.status == status
        and (code is None or answer.fields.get("code") == code)
        and (answer.headers.get("content-type") or "").startswith("application/problem+json")
        and (status != 401 or answer.headers.get("www-authenticate") is not None)
    )
    return passed, answer.got


def valid_call():
    answer = call(VALID, key=KEY)
    runs = answer.status == 202 or answer.headers.get("x-run-id") is not None
    return runs and answer.fields.get("status") != "duplicate", answer.got


def duplicate():
    answer = call(VALID, key=KEY)
    return answer.status == 200 and answer.json == {"status": "duplicate"}, answer.got


def burst():
    last = call(b"{}")
    policy = re.search(r";q=(\d+)", last.headers.get("ratelimit-policy") or "")
    if last.status != 429 and policy is None:
        return False, "no RateLimit-Policy: the limit is off"
    quota = int(policy.group(1)) if policy else 0
    if quota > MOST_CALLS:
        return True, f"announces {quota} calls; that many are not sent"
    sent = 1
    while last.status != 429 and sent <= quota:
        last = call(b"{}")
        sent += 1
    wait = last.headers.get("retry-after") or ""
    passed = last.status == 429 and re.fullmatch(r"[1-9]\d*", wait) is not None
    return passed, f"{last.got} after {sent} calls, Retry-After: {wait}"


HAS_CREDENTIALS = bool(OPTIONS.secret or OPTIONS.hmac or OPTIONS.header)
OPEN = None if HAS_CREDENTIALS else "no credentials given"
UNSIGNED = None if OPTIONS.hmac else "only signed calls carry a timestamp"
FAR = None
if not OPTIONS.full and urllib.parse.urlsplit(OPTIONS.url).hostname not in LOCAL:
    FAR = "not on this host without --full"

# name, what is expected, why it is skipped (or None), the check
CHECKS = [
    ("no credentials", "401", OPEN, lambda: refused(call(PROMPT, NOBODY), 401)),
    ("wrong secret", "401", OPEN, lambda: refused(call(PROMPT, WRONG), 401)),
    (
        "stale timestamp",
        "401 outside replay window",
        UNSIGNED,
        lambda: refused(call(PROMPT, shift_seconds=-A_WEEK_S), 401, "timestamp_outside_replay_window"),
    ),
    ("valid call", "a run starts", None, valid_call),
    ("duplicate", '200 {"status":"duplicate"}', None, duplicate),
    (
        "prompt too long",
        "400 prompt_too_long",
        None,
        lambda: refused(call(encode({"prompt": "x" * TOO_LONG})), 400, "prompt_too_long"),
    ),
    ("not JSON", "400 invalid_json", None, lambda: refused(call(b'{"prompt":'), 400, "invalid_json")),
    ("burst", "429 with Retry-After", FAR, burst),
]


def main():
    failed = 0
    for name, expected, skip, check in CHECKS:
        if skip:
            mark, got = "skip", skip
        else:
            try:
                passed, got = check()
            except OSError as error:
                passed, got = False, f"no answer: {error}"
            mark = "ok" if passed else "FAIL"
            failed += not passed
        print(f"{mark:<4}  {name:<16}  {expected:<26}  {got}")
    print("All checks passed." if failed == 0 else f"{failed} check(s) failed.")
    return 0 if failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
