#!/usr/bin/python3
"""A TLS server that answers nothing and writes down how many bytes each connection gave it after the handshake.

One line a connection: "handshake-failed 0", or "bytes N". For tests of whom a client believes.
"""
import argparse
import socket
import ssl


def count(connection, context):
    try:
        with context.wrap_socket(connection, server_side=True) as stream:
            stream.settimeout(1)
            total = 0
            try:
                while piece := stream.recv(65536):
                    total += len(piece)
                    if total > 0:
                        break
            except OSError:
                pass
            return f"bytes {total}"
    except OSError:
        return "handshake-failed 0"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--cert", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--old", action="store_true", help="at most TLS 1.1")
    options = parser.parse_args()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.cert, options.key)
    if options.old:
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")
    with socket.create_server(("127.0.0.1", options.port)) as server, open(options.log, "a", 1) as log:
        while True:
            connection, _ = server.accept()
            connection.settimeout(5)
            log.write(count(connection, context) + "\n")


if __name__ == "__main__":
    main()
