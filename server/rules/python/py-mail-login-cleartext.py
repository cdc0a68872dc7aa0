import imaplib
import smtplib


def send(message, user, password):
    with smtplib.SMTP("mail.example.com", 25) as server:
        # ruleid: py-mail-login-cleartext
        server.login(user, password)
        server.send_message(message)


def unread(user, password):
    box = imaplib.IMAP4("mail.example.com")
    # ruleid: py-mail-login-cleartext
    box.login(user, password)
    return box.search(None, "UNSEEN")


def send_encrypted(message, user, password):
    with smtplib.SMTP("mail.example.com", 587) as server:
        server.starttls()
        # ok: py-mail-login-cleartext
        server.login(user, password)
        server.send_message(message)


def send_over_tls(message, user, password):
    with smtplib.SMTP_SSL("mail.example.com") as server:
        # ok: py-mail-login-cleartext
        server.login(user, password)
        server.send_message(message)


def send_as_configured(message, settings):
    server = smtplib.SMTP(settings.host)
    if settings.use_tls:
        server.starttls()
    # ok: py-mail-login-cleartext
    server.login(settings.user, settings.password)
    server.send_message(message)
