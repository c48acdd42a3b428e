"""SMTP server of demo and tests: keeps every message as one .eml file and delivers nothing.

A file appears under its final name only when it is complete. Listens on loopback only.
"""
import argparse
import itertools
import os
import signal
import time

from aiosmtpd.controller import Controller


class Keep:
    """Writes messages to a directory; the envelope goes into X-Envelope headers."""

    def __init__(self, directory):
        self.directory = directory
        self.numbers = itertools.count(1)

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 (name given by aiosmtpd)
        name = f"{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{os.getpid()}-{next(self.numbers):06d}.eml"
        hidden = os.path.join(self.directory, "." + name)
        with open(hidden, "xb") as file:
            file.write(f"X-Envelope-From: {envelope.mail_from}\r\n".encode())
            for recipient in envelope.rcpt_tos:
                file.write(f"X-Envelope-To: {recipient}\r\n".encode())
            file.write(envelope.original_content)
            file.flush()
            os.fsync(file.fileno())
        os.rename(hidden, os.path.join(self.directory, name))
        return "250 OK"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--directory", required=True)
    options = parser.parse_args()
    os.umask(0o077)
    ends = {signal.SIGTERM, signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, ends)
    controller = Controller(Keep(options.directory), hostname="127.0.0.1", port=options.port)
    controller.start()
    signal.sigwait(ends)
    controller.stop()


if __name__ == "__main__":
    main()
