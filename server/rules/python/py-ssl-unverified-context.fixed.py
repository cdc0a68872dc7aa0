import smtplib
import ssl
import urllib.request


def fetch(url):
    # ruleid: py-ssl-unverified-context
    context = ssl.create_default_context()
    return urllib.request.urlopen(url, context=context)


def fetch_inline(url):
    # ruleid: py-ssl-unverified-context
    return urllib.request.urlopen(url, context=ssl.create_default_context())


def patch():
    # ruleid: py-ssl-unverified-context
    ssl._create_default_https_context = ssl.create_default_context


def send(host):
    # ok: py-ssl-unverified-context
    return smtplib.SMTP_SSL(host, context=ssl.create_default_context())


def own_ca(url):
    # ok: py-ssl-unverified-context
    context = ssl.create_default_context(cafile="/etc/ssl/certs/company.pem")
    return urllib.request.urlopen(url, context=context)
