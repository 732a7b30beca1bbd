package dev.shardlab.sink.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a receiver is written by hand here, byte for byte. */
class ReceiverRulesTest {

    private HttpReceiver receiver;
    private int port;

    @BeforeEach
    void listen() throws IOException {
        receiver = new HttpReceiver(0, "");
        port = URI.create(receiver.url()).getPort();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    /** The status line of the answer. */
    private String ask(String method, String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write((method + " / HTTP/1.1\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n" + headers
                            + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains("Access-Control"), answer);
            return answer.isEmpty() ? "" : answer.substring(9, 12);
        }
    }

    private static byte[] good() {
        return "{\"requestId\":\"r\",\"timestamp\":1,\"records\":[{\"data\":\"YQ==\"}]}"
                .getBytes(StandardCharsets.UTF_8);
    }

    private String contract(String host) {
        return "Host: " + host + "\r\nX-Amz-Firehose-Protocol-Version: 1.0\r\nX-Amz-Firehose-Request-Id: r\r\n";
    }

    @Test
    void R1_only_who_names_the_receiver_is_heard() throws IOException {
        assertEquals("200", ask("POST", contract("127.0.0.1:" + port), good()));
        assertEquals("200", ask("POST", contract("localhost:" + port), good()));
        for (String host :
                new String[] {"evil.example:" + port, "127.0.0.1", "localhost:1", "127.0.0.1:" + port + ".evil.example"
                }) {
            String status = ask("POST", contract(host), good());
            assertTrue(status.equals("421") || status.equals("400"), host + " " + status);
        }
        assertEquals(2, receiver.counts().requests());
    }

    @Test
    void R2_no_web_page_is_heard() throws IOException {
        String host = contract("localhost:" + port);
        assertEquals("403", ask("POST", host + "Origin: http://localhost:" + port + "\r\n", good()));
        assertEquals("403", ask("POST", host + "Origin: null\r\n", good()));
        assertEquals("403", ask("POST", host + "Sec-Fetch-Site: cross-site\r\n", good()));
        assertEquals("200", ask("POST", host + "Sec-Fetch-Site: none\r\n", good()));
        assertEquals(1, receiver.counts().requests());
    }

    @Test
    void R3_nothing_is_received_by_get_or_by_a_form() throws IOException {
        String host = contract("localhost:" + port);
        assertEquals("405", ask("GET", host, good()));
        assertEquals("405", ask("PUT", host, good()));
        assertEquals("405", ask("OPTIONS", host, new byte[0]));
        for (String type : new String[] {
            "text/plain", "application/x-www-form-urlencoded; charset=utf-8", "Multipart/Form-Data; boundary=x"
        }) {
            assertEquals("415", ask("POST", host + "Content-Type: " + type + "\r\n", good()));
        }
        assertEquals(0, receiver.counts().requests());
    }

    @Test
    void H1_a_body_that_unpacks_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(nothing);
            }
        }
        String host = contract("localhost:" + port) + "Content-Encoding: gzip\r\n";
        assertEquals("413", ask("POST", host, packed.toByteArray()));
        assertEquals("400", ask("POST", host, good()));
        assertEquals(0, receiver.counts().requests());
    }

    @Test
    void what_is_not_by_the_contract_is_refused_and_kept() throws IOException {
        String host = contract("localhost:" + port);
        assertEquals("400", ask("POST", host, "nothing".getBytes(StandardCharsets.UTF_8)));
        assertEquals("400", ask("POST", host, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        assertEquals("400", ask("POST", host.replace("1.0", "2.0"), good()));
        assertEquals("400", ask("POST", host.replace("Id: r", "Id: s"), good()));
        assertEquals(new ReceiverCounts(4, 2, 2, 0), receiver.counts());
    }
}
