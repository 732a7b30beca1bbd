package dev.shardlab.wire.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the server under the endpoint warns of is said, once, and in words. */
class ServerWarningsTest {

    private final ServerWarnings warnings = new ServerWarnings();

    @Test
    void R5_the_log_of_the_server_is_ours() {
        assertInstanceOf(ServerLogger.class, LoggerFactory.getLogger("org.eclipse.jetty.server"));
    }

    @Test
    void R5_a_warning_of_the_server_is_said_with_its_cause() {
        LoggerFactory.getLogger("org.eclipse.jetty.test").info("all is well");
        LoggerFactory.getLogger("org.eclipse.jetty.util.HostPort").warn("Bad port");
        LoggerFactory.getLogger("org.eclipse.jetty.test").warn("{} of {}\n", 1, 2, new IOException("broken\u001b[2J"));
        assertEquals(
                Optional.of("The server of the endpoint warns: 1 of 2 (IOException: broken [2J)"),
                ServerWarnings.last());
    }

    @Test
    void R5_what_the_system_refuses_is_said_in_our_words() {
        assertEquals(Optional.empty(), warnings.lastSaid());
        warnings.hear("accept failure", new IOException("Too many open files"));
        assertEquals(
                Optional.of("Nobody more can connect: this process may not open more files at once (ulimit -n)."),
                warnings.lastSaid());
    }

    @Test
    void R5_what_was_said_lately_is_not_said_again() {
        warnings.hear("first", null);
        warnings.hear("second", null);
        warnings.hear("first", null);
        assertEquals(Optional.of("The server of the endpoint warns: second"), warnings.lastSaid());
    }
}
