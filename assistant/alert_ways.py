"""The ways an alert leaves the house: a mail server and a webhook, both named by the settings and by nothing else."""

from __future__ import annotations

import os
import re
import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import SplitResult, unquote, urlsplit

import httpx
from pydantic import BaseModel, ConfigDict, JsonValue

from assistant.errors import AlertNotDelivered, AlertSettingsUnfit
from casefile import AlertChannel, NewAlert
from law import Words
from supervision import AlertTo

_ANSWERS_WITHIN = 20.0
_ADDRESS = re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+")
_PORTS = {"smtp": 25, "smtps": 465}


class AlertContent(BaseModel):
    """What an alert says, fixed when it is queued, so that a repeat is the same to the letter.

    :param subject: One line in Kazakh and Russian.
    :param text: The text in both.
    :param title: The time limit.
    :param written: When it was written.
    :param facts: The same for a program.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    subject: str
    text: str
    title: Words
    written: datetime
    facts: dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class AlertWays:
    """Where alerts go.

    :param smtp: Mail server (AIYPTAUSHY_SMTP_URL): smtp://host:25, smtp://user:password@host:587, smtps://…; None for no mail.
    :param webhook: Address that gets every alert as JSON (AIYPTAUSHY_ALERT_WEBHOOK); empty for none.
    :param to: Addresses of those on duty (AIYPTAUSHY_ALERT_TO, through commas).
    :param supervisors: Addresses of the supervisors (AIYPTAUSHY_SUPERVISOR_TO).
    :param sender: Address that mail comes from (AIYPTAUSHY_ALERT_FROM).
    """

    smtp: SplitResult | None
    webhook: str
    to: tuple[str, ...]
    supervisors: tuple[str, ...]
    sender: str

    def recipients(self, to: AlertTo) -> tuple[tuple[AlertChannel, str], ...]:
        """Give by what ways an alert goes, and to whom.

        :param to: Whom it is for.
        :return: Channels with their recipients; a webhook is told the part, not an address.
        """
        addresses = self.to if to is AlertTo.DUTY else self.supervisors
        mail = tuple((AlertChannel.MAIL, address) for address in addresses)
        return (*mail, (AlertChannel.WEBHOOK, to.value)) if self.webhook else mail

    def deliver(self, alert: NewAlert) -> None:
        """Hand an alert over.

        :param alert: The alert.
        :raises AlertNotDelivered: If it was not taken; whether it was may be unknown when the line broke.
        """
        content = AlertContent.model_validate_json(alert.content)
        try:
            if alert.channel is AlertChannel.MAIL:
                self._mail(alert, content)
            else:
                self._post(alert, content)
        except (smtplib.SMTPException, OSError, UnicodeError, httpx.HTTPError, httpx.InvalidURL) as fault:
            raise AlertNotDelivered("alert-not-delivered", id=alert.id, problem=_problem(fault)) from fault

    def _mail(self, alert: NewAlert, content: AlertContent) -> None:
        if self.smtp is None:
            raise AlertNotDelivered("alert-way-gone", id=alert.id, variable="AIYPTAUSHY_SMTP_URL")
        letter = EmailMessage(policy=SMTP)
        letter["Message-ID"] = f"<{alert.id}@aiyptaushy>"
        letter["Date"] = format_datetime(content.written)
        letter["From"], letter["To"], letter["Subject"] = self.sender, alert.recipient, content.subject
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(content.text)
        server = _mail_server(self.smtp)
        try:
            server.send_message(letter, self.sender, [alert.recipient])
        finally:
            # A farewell that fails is not a letter that was not taken
            with suppress(smtplib.SMTPException, OSError):
                server.quit()

    def _post(self, alert: NewAlert, content: AlertContent) -> None:
        if not self.webhook:
            raise AlertNotDelivered("alert-way-gone", id=alert.id, variable="AIYPTAUSHY_ALERT_WEBHOOK")
        body = {"id": alert.id, "to": alert.recipient, "subject": content.subject, "text": content.text, **content.facts}
        # The answer is not read beyond its first line: an endless one would hold the queue
        with httpx.stream("POST", self.webhook, json=body, headers={"Idempotency-Key": alert.id}, timeout=_ANSWERS_WITHIN) as answer:
            if not answer.is_success:
                raise AlertNotDelivered("alert-not-delivered", id=alert.id, problem=f"HTTP {answer.status_code}")


def read_alert_ways(environment: Mapping[str, str] = os.environ) -> AlertWays:
    """Read where alerts go.

    :param environment: Environment variables.
    :return: The ways.
    :raises AlertSettingsUnfit: If they lead nowhere, or one cannot be read; its value, which may hold a password, is not told.
    """
    smtp, webhook = environment.get("AIYPTAUSHY_SMTP_URL", ""), environment.get("AIYPTAUSHY_ALERT_WEBHOOK", "")
    to, supervisors = (_addresses(environment, f"AIYPTAUSHY_{name}_TO") for name in ("ALERT", "SUPERVISOR"))
    if not (smtp or webhook):
        raise AlertSettingsUnfit("alerts-nowhere")
    if bool(smtp) != bool(to) or (supervisors and not smtp):
        raise AlertSettingsUnfit("alerts-half-set")
    server = _address(smtp, "AIYPTAUSHY_SMTP_URL", ("smtp", "smtps")) if smtp else None
    if webhook:
        _address(webhook, "AIYPTAUSHY_ALERT_WEBHOOK", ("http", "https"))
    named = _addresses(environment, "AIYPTAUSHY_ALERT_FROM")
    if len(named) > 1:
        raise AlertSettingsUnfit("alert-setting-unreadable", variable="AIYPTAUSHY_ALERT_FROM")
    user = unquote(server.username or "") if server is not None else ""
    host = server.hostname if server is not None else ""
    sender = named[0] if named else user if _ADDRESS.fullmatch(user) else f"aiyptaushy@{host}"
    return AlertWays(server, webhook, to, supervisors, sender)


def _problem(fault: Exception) -> str:
    """Tell what a server answered, or what the system says about the line to it."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        return "; ".join(_answer(code, words) for code, words in fault.recipients.values())
    if isinstance(fault, smtplib.SMTPResponseException):
        return _answer(fault.smtp_code, fault.smtp_error)
    return " ".join(str(fault).split()) or type(fault).__name__


def _answer(code: int, words: bytes | str) -> str:
    said = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    return " ".join(f"SMTP {code}: {said}".split())


def _addresses(environment: Mapping[str, str], variable: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part.strip() for part in environment.get(variable, "").split(",") if part.strip()))
    if not all(_ADDRESS.fullmatch(each) for each in found):
        raise AlertSettingsUnfit("alert-setting-unreadable", variable=variable)
    return found


def _address(url: str, variable: str, schemes: tuple[str, ...]) -> SplitResult:
    try:
        parts = urlsplit(url)
        fits = parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        raise AlertSettingsUnfit("alert-setting-unreadable", variable=variable)
    return parts


def _mail_server(url: SplitResult) -> smtplib.SMTP:
    """Open the mail server: encrypted whenever it can be, and always before a password is told."""
    host, port = url.hostname or "", url.port or _PORTS[url.scheme]
    trusted = ssl.create_default_context()
    if url.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=_ANSWERS_WITHIN, context=trusted)
    else:
        server = smtplib.SMTP(host, port, timeout=_ANSWERS_WITHIN)
    try:
        if url.scheme == "smtp":
            server.ehlo_or_helo_if_needed()
            if server.has_extn("starttls") or url.username:
                server.starttls(context=trusted)
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
    except BaseException:
        server.close()
        raise
    return server
