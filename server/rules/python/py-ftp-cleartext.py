import ftplib
from ftplib import FTP_TLS


def upload(host, user, password, report):
    # ruleid: py-ftp-cleartext
    with ftplib.FTP(host, user, password) as server:
        server.storbinary("STOR report.csv", report)


def list_files(host):
    # ruleid: py-ftp-cleartext
    server = ftplib.FTP(host)
    server.login()
    return server.nlst()


def upload_encrypted(host, user, password, report):
    # ok: py-ftp-cleartext
    with FTP_TLS(host, user, password) as server:
        server.prot_p()
        # ok: py-ftp-cleartext
        server.storbinary("STOR report.csv", report)
