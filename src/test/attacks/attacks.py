#!/usr/bin/env python3
"""Attacks a laboratory that is being served, and says how long the next honest request waits for its answer.

    ./shardlab serve --port 4567 --tls-port 4568 --limits off
    python3 src/test/attacks/attacks.py 4567 4568

Needs nothing but Python. What each attack must not do is said in docs/security.md, R5. Run it on a machine that does nothing else.
"""

import resource
import socket
import struct
import sys
import threading
import time

PORT, TLS_PORT = int(sys.argv[1]), int(sys.argv[2])
JSON, CBOR = b"application/x-amz-json-1.1", b"application/x-amz-cbor-1.1"
CREDENTIAL = b"AWS4-HMAC-SHA256 Credential=AK/20261120/us-east-1/kinesis/aws4_request, SignedHeaders=host, Signature=00"
MIB = 1 << 20


def connect(port=PORT, timeout=30):
    client = socket.create_connection(("127.0.0.1", port), timeout=timeout)
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def ask(client, action, body, content_type=JSON, signed=True):
    head = b"POST / HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\n" % (PORT, content_type)
    head += b"X-Amz-Target: Kinesis_20131202.%s\r\nContent-Length: %d\r\n" % (action, len(body))
    if signed:
        head += b"X-Amz-Date: 20261120T000000Z\r\nAuthorization: %s\r\n" % CREDENTIAL
    client.sendall(head + b"\r\n" + body)


def status(client):
    answer = b""
    while b"\r\n" not in answer:
        more = client.recv(65536)
        if not more:
            return "closed"
        answer += more
    return answer.split()[1].decode()


def tried(attempt):
    try:
        return attempt()
    except OSError as broken:
        return type(broken).__name__


def honest():
    """Milliseconds until a request is answered, however often it must be sent."""
    began = time.time()
    while time.time() - began < 30:
        def once():
            with connect(timeout=10) as client:
                ask(client, b"ListStreams", b"{}")
                return status(client)
        if tried(once) == "200":
            return "%5.0f ms" % (1000 * (time.time() - began))
    return "never"


def attack(name, *attackers):
    threads = [threading.Thread(target=one) for one in attackers]
    for thread in threads:
        thread.start()
    time.sleep(0.3)
    meanwhile = honest()
    for thread in threads:
        thread.join()
    print("%-55s meanwhile %s, afterwards %s" % (name, meanwhile, honest()), flush=True)


def posts(action, body, content_type, signed):
    def post():
        with connect(timeout=120) as client:
            ask(client, action, body, content_type, signed)
            return status(client)
    return lambda: tried(post)


def frame(kind, flags, stream, payload):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


def text(value):
    """As HPACK has it (RFC 7541, 5.2), not compressed."""
    length, encoded = len(value), b""
    if length < 127:
        return bytes([length]) + value
    length -= 127
    while length >= 128:
        encoded += bytes([length % 128 | 128])
        length //= 128
    return b"\x7f" + encoded + bytes([length]) + value


PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, b"")


def open_request(stream, ballast):
    fields = {
        b":method": b"POST", b":scheme": b"http", b":path": b"/", b":authority": b"localhost:%d" % PORT,
        b"content-type": JSON, b"x-amz-target": b"Kinesis_20131202.ListStreams", b"x-amz-date": b"20261120T000000Z",
        b"authorization": CREDENTIAL, b"x-ballast": ballast,
    }
    return frame(1, 4, stream, b"".join(b"\0" + text(name) + text(value) for name, value in fields.items()))


def many_heads(held, connections):
    def open_them():
        for _ in range(connections):
            client = connect()
            held.append(client)
            client.sendall(PREFACE)
            for stream in range(256):
                client.sendall(open_request(1 + 2 * stream, b"x" * 15_000))
    return lambda: tried(open_them)


def flood(one):
    def pour():
        with connect() as client:
            client.sendall(PREFACE)
            end = time.time() + 5
            while time.time() < end:
                client.sendall(one * 1000)
    return lambda: tried(pour)


def comings_and_goings(port, until):
    def once():
        connect(port, 1).close()
    def come_and_go():
        while time.time() < until:
            tried(once)
    return come_and_go


def main():
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    print("%-55s %s, %s" % ("nothing", honest(), honest()))
    for length, times in ((400_000, 4), (16 * MIB - 1, 2)):
        body = b"\xc0" * length + b"\xa0"
        attack("%d tags upon a value in CBOR, %d times" % (length, times),
               *[posts(b"ListStreams", body, CBOR, i % 2 == 0) for i in range(times)])
    tiny = b'{"StreamName":"s","TagKeys":[' + b'"",' * (5 * MIB) + b'""]}'
    attack("lists of tiny texts, 15 MiB, from 31 clients", *[posts(b"RemoveTagsFromStream", tiny, JSON, True)] * 31)
    held = []
    attack("450 connections, 256 heads of 15 KB each", *[many_heads(held, 45)] * 10)
    for client in held:
        client.close()
    attack("all of them gone at once")
    for name, one in (("WINDOW_UPDATE", frame(8, 0, 0, b"\0\0\0\1")), ("PING", frame(6, 0, 0, bytes(8))),
                      ("SETTINGS", frame(4, 0, 0, b"\0\3\0\0\0\1"))):
        attack("a flood of " + name, flood(one))
    crowd = [client for client in (tried(lambda: connect(PORT if i % 2 else TLS_PORT, 3)) for i in range(1022))
             if isinstance(client, socket.socket)]
    until = time.time() + 8
    for thread in [threading.Thread(target=comings_and_goings(port, until)) for port in (PORT, TLS_PORT) * 4]:
        thread.start()
    time.sleep(9)
    for client in crowd:
        client.close()
    attack("coming and going beside %d connections" % len(crowd))


main()
